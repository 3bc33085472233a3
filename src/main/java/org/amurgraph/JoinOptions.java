package org.amurgraph;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.amurgraph.external.About;
import org.amurgraph.external.ExternalTable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options of {@code join} that tell what a table is. */
final class JoinOptions {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = "--metadata", paramLabel = "M.json", description = "CSVW metadata; TABLE.csv-metadata.json if it "
            + "is there")
    private Optional<Path> metadata;

    @Option(names = "--key", paramLabel = "column=scheme[:Class][@column]", description = "what the cells of a column "
            + "are, of which class the things, and which column names what they lie in")
    private Map<String, String> keys = new LinkedHashMap<>();

    @Option(names = "--name", paramLabel = "NAME", description = "name of the table in IRIs")
    private Optional<String> name;

    @Option(names = "--encoding", paramLabel = "E", description = "encoding of the file, if it is mistaken")
    private Optional<String> encoding;

    @Option(names = "--delimiter", paramLabel = "D", description = "what stands between cells, if it is mistaken: one "
            + "character, tab, comma, semicolon or pipe")
    private Optional<String> delimiter;

    @Option(names = "--title", paramLabel = "TEXT", description = "what the table is called")
    private Optional<String> title;

    @Option(names = "--source", paramLabel = "URL|TEXT", description = "where the table comes from")
    private Optional<String> source;

    @Option(names = "--license", paramLabel = "URL", description = "the licence that it stands under")
    private Optional<String> license;

    @Option(names = "--retrieved", paramLabel = "DAY", description = "day on which it was fetched, such as 2025-01-31")
    private Optional<String> retrieved;

    /**
     * What was told of how to read the table.
     *
     * @throws CommandLine.ParameterException if something told cannot be
     */
    ExternalTable.Told told() {
        name.filter(n -> !n.matches("[a-z0-9][a-z0-9-]*")).ifPresent(n -> {
            throw wrong("--name is " + n + ", but is made of lower-case letters, digits and hyphens");
        });
        license.filter(l -> !l.matches("https?://[^\\s<>\"{}|^`\\\\]+")).ifPresent(l -> {
            throw wrong("--license is " + l + ", but is the address of a licence, such as "
                    + "https://creativecommons.org/licenses/by/4.0/");
        });
        retrieved.ifPresent(this::requireDay);
        return new ExternalTable.Told(metadata, keys, encoding, delimiter, name);
    }

    private void requireDay(String day) {
        try {
            LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw wrong("--retrieved is " + day + ", but is a day such as 2025-01-31");
        }
    }

    private CommandLine.ParameterException wrong(String sentence) {
        return new CommandLine.ParameterException(spec.commandLine(), sentence);
    }

    /** What is known of the table as a whole, what was told coming first. */
    About about(About known) {
        return new About(title.orElse(known.title()), known.description(), source.orElse(known.source()),
                license.orElse(known.license()), retrieved.orElse(known.retrieved()), known.sha256());
    }

    /** True if anything was told of the table. */
    boolean tellAnything() {
        return !keys.isEmpty() || Stream.of(metadata, name, encoding, delimiter, title, source, license,
                retrieved).anyMatch(Optional::isPresent);
    }

    /** True if metadata were named. */
    boolean namesMetadata() {
        return metadata.isPresent();
    }
}
