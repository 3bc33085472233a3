package org.amurgraph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.amurgraph.query.Ask;
import org.amurgraph.query.Catalogue;
import org.amurgraph.query.QueryFile;
import org.amurgraph.release.Release;
import org.amurgraph.vocab.Am;
import org.apache.jena.graph.Node;
import org.apache.jena.query.Query;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.engine.binding.BindingFactory;
import org.apache.jena.sparql.exec.QueryExec;
import org.apache.jena.sparql.syntax.ElementData;
import org.apache.jena.sparql.syntax.ElementGroup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What the named queries promise for any parameters; their standard answers are in {@link CompetencyTest}. */
class NamedQueriesTest {

    @TempDir
    private static Path releases;
    private static Release release;
    private static Catalogue queries;

    @BeforeAll
    static void build() throws IOException {
        TestProject.release(releases);
        release = Release.open(releases);
        queries = Catalogue.read(release.queries());
    }

    @TestFactory
    Stream<DynamicTest> anAnswerLeadsToItsClaimsOrNamesWhereItWasRead() throws IOException {
        return Catalogue.read(release.queries().resolve("named")).queries().values().stream()
                .map(query -> DynamicTest.dynamicTest(query.name(), () -> {
                    boolean read = Stream.of("source", "origin", "verified")
                            .anyMatch(query.query().getResultVars()::contains);
                    assertTrue(read || !claimsBehind(irisOfAnswer(query)).isEmpty(), "the answer rests on nothing");
                }));
    }

    @Test
    void everyKindOfRecordLeadsToItsClaims() {
        assertEquals("S2-006", claims("claim/S2-006"));
        assertEquals("S2-006", claims("quantity/S2-006"));
        assertEquals("S2-008", claims("unknown/s2-03"));
        assertEquals("S2-012", claims("quantity/S2-012"));
        assertEquals("R-248", claims("claim/R-248/tenure"));
        assertEquals("S0-032", claims("claim/S0-032/stage/wusu-bridge"));
        assertEquals("R-190 S1-049", claims("claim/S1-049/slippage/R-190"));
        assertEquals("R-189 S1-050", claims("id/c-tongjiang-bridge-russian-side"));
        assertEquals("R-127 R-128 R-129 R-130", claims("id/d-checkpoint-lanes"));
        assertEquals("R-156 S0-071", claims("id/putin-inspection-khabarovsk-2024-01"));
        assertEquals("S2-002", claims("id/scenario-integration"));
        assertEquals("", claims("id/khabarovsk-krai"));
    }

    @Test
    void aPlanIsNoStageHoweverLateOneAsks() {
        String answer = ask("status-of-infrastructure-on-a-day", Map.of("day", "2100-01-01"));
        assertTrue(answer.contains("/heixiazi-border-checkpoint,Heixiazi border checkpoint," + Am.CODE + "proposed,"));
        assertTrue(answer.contains("/heixiazi-temporary-passenger-checkpoint,temporary passenger checkpoint on "
                + "Heixiazi Island,,"), "planned for 2027, and not known to be open");
        assertFalse(answer.contains(Am.CODE + "planned"));
        assertFalse(answer.contains(Am.CODE + "likelyWrong"));
    }

    @Test
    void aStageIsOverOnceALaterOneIsReachedAndNotBefore() {
        assertEquals("underConstruction", stagesOfTheBridgeAtHeihe("2019-06-30"));
        assertEquals("built underConstruction", stagesOfTheBridgeAtHeihe("2019-07-15"));
        assertEquals("built", stagesOfTheBridgeAtHeihe("2022-06-09"));
        assertEquals("openToTraffic", stagesOfTheBridgeAtHeihe("2022-06-10"));
    }

    @Test
    void aTermWithoutAnEndIsStillRunning() {
        assertTrue(ask("post-holders-on-a-day", Map.of("day", "2099-12-31")).contains("/igor-morgulov,"));
        assertFalse(ask("post-holders-on-a-day", Map.of("day", "2022-09-12")).contains("/igor-morgulov,"));
    }

    @Test
    void aPromiseIsNotOverdueOnItsLastDayNorBeforeItWasMade() {
        String promise = "/c-heixiazi-report-2025-04,";
        assertFalse(ask("promises-overdue-as-of-a-day", Map.of("as_of", "2025-04-15")).contains(promise));
        assertTrue(ask("promises-overdue-as-of-a-day", Map.of("as_of", "2025-04-16")).contains(promise));
        assertEquals(1, ask("promises-overdue-as-of-a-day", Map.of("as_of", "2024-12-31")).lines().count());
    }

    @Test
    void aLostFigureStandsInItsSeriesWithoutAValue() {
        String answer = ask("trade-series", Map.of("flow", "id:rfe-northeast-china-trade"));
        assertEquals(2, answer.lines().filter(l -> l.startsWith("2023,") && l.contains("/S2-012")
                && l.contains(Am.CODE + "lostInSource")).count(), "number and currency are lost");
    }

    @Test
    void aNameIsFoundWhateverItsCaseAndScript() {
        assertTrue(ask("things-by-name", Map.of("text", "HEIXIAZI ISLAND")).contains("/id/heixiazi-island,"));
        assertTrue(ask("things-by-name", Map.of("text", "黑瞎子岛")).contains("/id/heixiazi-island,"));
        assertTrue(ask("things-by-name", Map.of("text", "уссурийский")).contains("/id/heixiazi-island,"));
    }

    private static String stagesOfTheBridgeAtHeihe(String day) {
        return ask("status-of-infrastructure-on-a-day", Map.of("day", day, "kind", "am:Bridge")).lines()
                .filter(l -> l.contains("/heihe-blagoveshchensk-highway-bridge,"))
                .map(l -> l.split(",")[2].substring(Am.CODE.length())).distinct().sorted()
                .collect(Collectors.joining(" "));
    }

    private static String ask(String name, Map<String, String> values) {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        Ask.of(queries.find(name).orElseThrow(), values).write(release.data(), Ask.Format.CSV, answer);
        return answer.toString(StandardCharsets.UTF_8);
    }

    private static String claims(String node) {
        return ask("claims-behind", Map.of("node", Am.BASE + node)).lines().skip(1)
                .map(l -> l.substring((Am.BASE + "claim/").length(), l.indexOf(','))).distinct()
                .collect(Collectors.joining(" "));
    }

    private static Set<Node> claimsBehind(Set<Node> nodes) {
        List<Binding> rows = new ArrayList<>();
        nodes.forEach(node -> rows.add(BindingFactory.binding(Var.alloc("node"), node)));
        Query query = queries.find("claims-behind").orElseThrow().query().cloneQuery();
        ElementGroup group = new ElementGroup();
        group.addElement(new ElementData(List.of(Var.alloc("node")), rows));
        group.addElement(query.getQueryPattern());
        query.setQueryPattern(group);
        return iris(query, Set.of("claim"));
    }

    private static Set<Node> irisOfAnswer(QueryFile file) {
        Query query = Ask.of(file, Map.of()).query();
        return iris(query, Set.copyOf(query.getResultVars()));
    }

    private static Set<Node> iris(Query query, Set<String> columns) {
        Set<Node> iris = new HashSet<>();
        try (QueryExec exec = QueryExec.dataset(release.data()).query(query).build()) {
            exec.select().forEach(row -> columns.stream().map(Var::alloc).map(row::get)
                    .filter(node -> node != null && node.isURI()).forEach(iris::add));
        }
        return iris;
    }
}
