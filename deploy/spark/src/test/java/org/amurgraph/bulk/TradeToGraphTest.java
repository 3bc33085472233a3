package org.amurgraph.bulk;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The job on small tables, with a release of a few rows. */
class TradeToGraphTest {

    private static final String HEADER = "reporter,partner,year,flow,code,value,weight\n";
    private static final String ID = "https://w3id.org/amur/id/";
    private static final String CODE = "https://w3id.org/amur/code/";

    @TempDir
    private Path folder;

    @BeforeEach
    void writeARelease() throws IOException {
        write("release/dump/class/ExternalLink.csv", "iri,identifier,identifierScheme,linkedThing,linkedThing_label,"
                + "match,note_en\r\n" + link("china", "156", "m49", "exactMatch", "") + link("russia", "643", "m49",
                "exactMatch", "")
                + link("forestry", "44", "hs", "closeMatch", "\"Of wood, mostly.\"")
                + link("timber", "44", "hs", "closeMatch", "") + link("grain", "10", "hs", "closeMatch", "A part."));
        write("release/dump/class/State.csv", "iri\n" + ID + "china\n" + ID + "russia\n");
        write("release/dump/class/TradeFlow.csv", "iri,label_en,flowDirection,flowPartner,flowReporter,flowScope\n" + ID
                + "sales,China sells to Russia," + CODE + "export," + ID + "russia," + ID + "china," + CODE
                + "national\n");
        write("release/dump/class/Quantity.csv", "iri,type,flowDimension,refPeriod\nhttps://w3id.org/amur/quantity/Q1,"
                + "http://purl.org/linked-data/cube#Observation," + ID + "sales,2018\n");
    }

    private static String link(String thing, String identifier, String scheme, String match, String note) {
        return "https://w3id.org/amur/link/" + thing + "," + identifier + "," + CODE + scheme + "," + ID + thing + ","
                + thing + "," + CODE + match + "," + note + "\r\n";
    }

    private Path write(String file, String text) throws IOException {
        Path path = folder.resolve(file);
        Files.createDirectories(path.getParent());
        return Files.writeString(path, text);
    }

    private String run(String... options) throws IOException {
        List<String> args = new ArrayList<>(List.of("--input", folder.resolve("raw").toString(), "--release",
                folder.resolve("release").toString(), "--out", folder.resolve("out").toString(), "--name", "sums",
                "--reporter", "reporter=m49", "--partner", "partner=m49", "--year", "year", "--flow", "flow", "--value",
                "value"));
        args.addAll(List.of(options));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TradeToGraph.run(new PrintStream(out, true, StandardCharsets.UTF_8), args.toArray(String[]::new));
        return out.toString(StandardCharsets.UTF_8);
    }

    private String out(String file) throws IOException {
        return Files.readString(folder.resolve("out").resolve(file));
    }

    @Test
    void rowsAlikeAreSummedUpExactlyOverAllFiles() throws IOException {
        write("raw/a.csv", HEADER + "156,643,2018,X,440710,0.1,1\n156,643,2018,X,100110,0.2,1\n");
        write("raw/b.csv", HEADER + "156,643,2018,X,440710,123456789012345678.0000000001,1\n"
                + "643,156,2018,M,440710,-3,1\n");
        run("--quantity", "weight");
        assertEquals("""
                reporter,partner,year,flow,value,raw_rows,lost_values,quantity,lost_quantities
                156,643,2018,X,123456789012345678.3000000001,3,0,3,0
                643,156,2018,M,-3,1,0,1,0
                """, out("sums.csv"));
        assertTrue(out("rows.nq").contains("#value> \"123456789012345678.3000000001\"^^"), out("rows.nq"));
    }

    @Test
    void rowsOfParquetAreSummedUpLikeThoseOfCsv() throws IOException {
        write("text/a.csv", "partner,year,reporter,flow,value\n643,2018,156,X,0.1\n643,2018,156,X,0.2\n"
                + "643,2018,156,X,\n");
        try (SparkSession spark = SparkSession.builder().master("local[1]").config("spark.ui.enabled", false)
                .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
                .getOrCreate()) {
            spark.read().option("header", true).schema("partner INT, year INT, reporter INT, flow STRING, value DOUBLE")
                    .csv(folder.resolve("text").toString()).write().parquet(folder.resolve("raw").toString());
        }
        run();
        assertTrue(out("sums.csv").endsWith("\n156,643,2018,X,0.3,3,1\n"), out("sums.csv"));
    }

    @Test
    void aLostValueIsCountedAndNeverTakenAsNought() throws IOException {
        write("raw/a.csv", HEADER + "156,643,2018,X,1001,5,\n156,643,2018,X,1001,,\n156,643,2018,X,1001,n/a,\n"
                + "156,643,2019,X,1001,NaN,\n156,643,2020,X,1001,0,\n156,643,2021,X,1001,1.5E6,\n");
        run();
        assertEquals("""
                reporter,partner,year,flow,value,raw_rows,lost_values
                156,643,2018,X,5,3,2
                156,643,2019,X,,1,1
                156,643,2020,X,0,1,0
                156,643,2021,X,1500000,1,0
                """, out("sums.csv"));
        assertFalse(out("rows.nq").contains("row/156.643.2019.X> <https://w3id.org/amur/external/sums#value>"));
        assertTrue(out("rows.nq").contains("row/156.643.2019.X> <https://w3id.org/amur/external/sums#lost_values> "
                + "\"1\""));
    }

    @Test
    void aNumberThatCannotBeSummedExactlyStopsTheJob() throws IOException {
        write("raw/a.csv", HEADER + "156,643,2018,X,1001,0.00000000001,\n");
        Fault fault = assertThrows(Fault.class, this::run);
        assertTrue(fault.getMessage().contains("1 with a number with more digits than are summed exactly"),
                fault.getMessage());
    }

    @Test
    void codesLeadToThingsAndOthersAreListed() throws IOException {
        write("raw/a.csv", HEADER + "156,643,2018,X,4407,1,\n156,643,2018,X,1001,1,\n997,156,2018,M,1001,1,\n");
        String told = run("--commodity", "code", "--chapters");
        assertTrue(told.contains("4 distinct values linked") && told.contains("1 distinct values unlinked")
                && told.contains("1 distinct values ambiguous"), told);
        assertTrue(out("report.csv").contains("reporter,997,,unlinked,false,,,,,,,,No thing has the identifier m49 "
                + "997.,1,4\n"),
                out("report.csv"));
        assertTrue(out("report.csv").contains("chapter,44,,ambiguous,false,,,,,,,id:forestry forestry 80; id:timber "
                + "timber 80,"
                + "\"The identifier hs 44 belongs to 2 things alike: forestry, timber. Name a class or a "
                + "condition.\",1,3\n"),
                out("report.csv"));
        assertTrue(out("links.nq").contains("\"grain goes with the identifier hs 10, a near match. A part.\"@en"));
        assertTrue(out("links.nq").contains("#besideObservation> <https://w3id.org/amur/quantity/Q1>"),
                out("links.nq"));
    }

    @Test
    void codesOfSeveralLevelsAreNotAddedUp() throws IOException {
        write("raw/a.csv", HEADER + "156,643,2018,X,TOTAL,9,\n156,643,2018,X,44,4,\n156,643,2018,X,10,5,\n");
        Fault fault = assertThrows(Fault.class, () -> run("--commodity", "code"));
        assertTrue(fault.getMessage().contains("levels 2, TOTAL"), fault.getMessage());
        run("--commodity", "code", "--level", "2");
        assertTrue(out("sums.csv").endsWith("156,643,2018,X,9,2,0\n"), out("sums.csv"));
        assertTrue(out("metadata.json").contains("1 with HS codes of other levels"), out("metadata.json"));
    }

    @Test
    void rowsWithoutAPlaceStopTheJobUnlessTheyMayBeLeftOut() throws IOException {
        write("raw/a.csv", HEADER + "156,643,2018,X,1001,1,\n,643,2018,X,1001,1,\n156,RU?,2018,X,1001,1,\n"
                + "156,643,18,X,1001,1,\n");
        Fault fault = assertThrows(Fault.class, this::run);
        assertTrue(fault.getMessage().contains("1 with no reporter") && fault.getMessage()
                .contains("\"RU?\" is not an area")
                && fault.getMessage().contains("\"year\":\"18\""), fault.getMessage());
        assertFalse(Files.exists(folder.resolve("out")));
        run("--skip-bad-rows", "3");
        assertTrue(out("rows.nq").contains("#leftOutCount> \"3\""), out("rows.nq"));
        assertTrue(out("sums.csv").endsWith("\n156,643,2018,X,1,1,0\n"), out("sums.csv"));
    }

    @Test
    void theSameRowsGiveTheSameBytesHoweverTheyAreSpread() throws IOException {
        RawTradeGenerator.generate(folder.resolve("raw"), 5000, 7);
        String[] generated = {"--reporter", "reporterCode=m49", "--partner", "partnerCode=m49", "--year", "refYear",
                "--flow",
            "flowCode", "--value", "primaryValue"};
        run(with(generated, "--threads", "1", "--partitions", "1"));
        Files.move(folder.resolve("out"), folder.resolve("first"));
        run(with(generated, "--threads", "2", "--partitions", "7"));
        for (String file : List.of("rows.nq", "links.nq", "report.csv", "metadata.json", "sums.csv")) {
            assertArrayEquals(Files.readAllBytes(folder.resolve("first").resolve(file)),
                    Files.readAllBytes(folder.resolve("out").resolve(file)), file);
        }
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Stream.of(some), Stream.of(more)).toArray(String[]::new);
    }

    @Test
    void cellsWithFormulasAndQuotesStayText() throws IOException {
        write("raw/a.csv", HEADER + "156,643,2018,=1+1,1001,1,\n156,643,2018,\"a \"\"b\"\" <c> \\\",1001,1,\n");
        run("--title", "\"quoted\" \\ title");
        assertTrue(out("sums.csv").contains(",'=1+1,") && out("sums.csv").contains("\"a \"\"b\"\" <c> \\\""),
                out("sums.csv"));
        assertTrue(out("rows.nq").contains("#flow> \"a \\\"b\\\" <c> \\\\\" <"), out("rows.nq"));
        assertTrue(out("rows.nq").contains("\"\\\"quoted\\\" \\\\ title\"@en"), out("rows.nq"));
    }

    @Test
    void aColumnThatIsNotThereIsNamed() throws IOException {
        write("raw/a.csv", HEADER + "156,643,2018,X,1001,1,\n");
        assertTrue(assertThrows(Fault.class, () -> run("--quantity", "kg")).getMessage()
                .contains("no column kg; it has "
                + "reporter, partner"));
    }
}
