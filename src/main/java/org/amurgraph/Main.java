package org.amurgraph;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.amurgraph.check.Locators;
import org.amurgraph.query.Ask;
import org.amurgraph.query.Catalogue;
import org.amurgraph.query.QueryFault;
import org.amurgraph.query.QueryFile;
import org.amurgraph.release.Release;
import org.amurgraph.serve.Server;
import org.amurgraph.serve.Settings;
import org.amurgraph.store.StoreSettings;
import org.amurgraph.table.Finding;
import org.amurgraph.table.Suggestion;
import org.apache.jena.query.QueryException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The commands. Exit codes: 0 done, 1 the data or the question is at fault, 2 wrong usage. */
@Command(name = "amur-graph", addMethodSubcommands = false, mixinStandardHelpOptions = true,
        scope = CommandLine.ScopeType.INHERIT, versionProvider = Main.Version.class,
        description = "A knowledge graph of China and Russia's Far East in which every value carries its evidence.",
        footer = "Exit codes: 0 done, 1 the data or the question is at fault, 2 wrong usage.",
        synopsisSubcommandLabel = "COMMAND")
public final class Main {

    /** Commands with a class of their own; the others are methods. */
    private static final Map<String, Class<?>> CLASSES =
            Map.of("fetch", FetchCommand.class, "join", JoinCommand.class, "push", PushCommand.class);

    @Spec
    private CommandSpec spec;

    /** Runs a command and ends the process with its exit code. */
    public static void main(String[] args) {
        int code = commandLine(args).execute(args);
        if (code != 0) {
            System.exit(code);
        }
    }

    /**
     * The command line for some arguments, for tests to run with streams of their own. It has the command that they name,
     * or all if they name none: to look at all of them each time would make a start longer.
     */
    static CommandLine commandLine(String... args) {
        CommandLine commandLine = new CommandLine(new Main());
        Map<String, Object> commands = new TreeMap<>(CLASSES);
        CommandLine.getCommandMethods(Main.class, null).forEach(method -> commands.put(method.getName(), method));
        if (args.length > 0 && commands.containsKey(args[0])) {
            commands.keySet().retainAll(Set.of(args[0]));
        }
        commands.forEach(commandLine::addSubcommand);
        commandLine.setCaseInsensitiveEnumValuesAllowed(true);
        commandLine.setOut(utf8(System.out));
        commandLine.setErr(utf8(System.err));
        commandLine.setExecutionExceptionHandler((e, line, parsed) -> {
            line.getErr().println("amur-graph: " + sentence(e));
            return 1;
        });
        return commandLine;
    }

    /** Output is UTF-8 whatever the locale, since files and pipes outlive it. */
    private static PrintWriter utf8(PrintStream stream) {
        return new PrintWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), true);
    }

    /** What went wrong, for the user; anything that nobody foresaw goes on as it is. */
    private static String sentence(Exception e) throws Exception {
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + ": there is no such file; correct the path.";
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + ": may not be read or written; change its permissions.";
        }
        if (e instanceof UncheckedIOException unchecked) {
            return sentence(unchecked.getCause());
        }
        if (e instanceof IOException || e instanceof QueryFault || e instanceof IllegalArgumentException
                || e instanceof QueryException) {
            return e.getMessage();
        }
        throw e;
    }

    @Command(description = "Builds, checks and writes a release from the data. With errors nothing is written.")
    int build(@Option(names = "--data", defaultValue = "data", description = "data folder") Path data,
              @Option(names = "--out", defaultValue = "release", description = "folder of releases") Path out)
            throws IOException {
        long start = System.nanoTime();
        Build build = Build.of(data);
        if (!report(build)) {
            err().println("Nothing was written; the last release stays as it was.");
            return 1;
        }
        Rejoining joined = Rejoining.of(out);
        Path release = build.write(out);
        joined.advice(release).forEach(err()::println);
        out().printf(Locale.ROOT, "%s: %,d statements in %.1f s%n", release, build.quads(),
                (System.nanoTime() - start) / 1e9);
        return 0;
    }

    @Command(description = "Lists everything that is wrong with the data.")
    int check(@Option(names = "--data", defaultValue = "data", description = "data folder") Path data)
            throws IOException {
        Build build = Build.of(data);
        if (!report(build)) {
            return 1;
        }
        out().printf(Locale.ROOT, "%,d statements, no errors.%n", build.quads());
        return 0;
    }

    @Command(description = "Serves a release over HTTP. Without --release it is built from data/ first.")
    int serve(@Mixin ServeOptions options, @Mixin StoreOptions elsewhere) throws IOException {
        Settings settings = options.settings();
        Path releases = options.release().orElse(Path.of("release"));
        if (options.release().isEmpty()) {
            int code = build(Path.of("data"), releases);
            if (code != 0 && !Files.exists(releases.resolve("current"))) {
                return code;
            }
        }
        Optional<StoreSettings> store = elsewhere.settings();
        Server server = store.isEmpty() ? Server.start(releases, settings, elsewhere.here())
                : Server.start(releases, settings, store.get());
        out().println("Serving " + server.release() + " at " + server.url() + " (Ctrl-C ends it)");
        out().flush();
        server.join();
        return 0;
    }

    @Command(description = "Answers one named query, or one of a file, from a release.")
    int ask(@Parameters(paramLabel = "NAME|FILE.rq", description = "a query of the release, or a query file")
            String query,
            @Parameters(paramLabel = "param=value", index = "1..*", arity = "0..*", description = "parameters")
            Map<String, String> values,
            @Option(names = "--format", defaultValue = "table", description = "${COMPLETION-CANDIDATES}")
            Ask.Format format,
            @Option(names = "--release", defaultValue = "release", description = "folder of a release or releases")
            Path folder) throws IOException {
        Release release = Release.open(folder);
        QueryFile file = query.endsWith(".rq") ? QueryFile.read(Path.of(query), query) : named(release, query);
        requireTables(release, file);
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        Ask.of(file, values == null ? Map.of() : values).write(release.data(), format, answer);
        out().print(answer.toString(StandardCharsets.UTF_8));
        out().flush();
        return 0;
    }

    private static QueryFile named(Release release, String name) throws IOException {
        Catalogue catalogue = Catalogue.read(release.queries());
        return catalogue.find(name).orElseThrow(() -> new IllegalArgumentException("there is no query "
                + Finding.quote(name) + Suggestion.clause(name, catalogue.queries().keySet())));
    }

    private static void requireTables(Release release, QueryFile query) {
        List<String> missing = new ArrayList<>(query.needs());
        missing.removeAll(release.manifest().tables());
        if (!missing.isEmpty()) {
            throw new IllegalArgumentException("the query " + query.name() + " asks of the table "
                    + String.join(", ", missing) + ", which is not joined to the release; join it with the command join "
                    + missing.get(0) + ".csv");
        }
    }

    @Command(description = "Proves every locator of a release against the source texts.")
    int verify(@Option(names = "--sources", required = true, description = "folder of the source texts")
               Path sources,
               @Option(names = "--release", defaultValue = "release", description = "folder of a release or releases")
               Path folder) throws IOException {
        if (!Files.isDirectory(sources)) {
            throw new IOException("there is no folder " + sources + "; name the one that holds the source texts");
        }
        Locators.Result result = Locators.verify(Release.open(folder).data(), sources);
        result.all().forEach((source, all) -> out().printf(Locale.ROOT, "%s: %d of %d locators proved%n", source,
                result.proved().getOrDefault(source, 0), all));
        out().printf(Locale.ROOT, "%d names found in their sources%n", result.names());
        result.faults().forEach(err()::println);
        if (result.all().isEmpty()) {
            err().println("The release has no locators; build one from data with source texts.");
        }
        return result.holds() ? 0 : 1;
    }

    /** Prints the findings; true if none of them stops a release. */
    private boolean report(Build build) {
        List<Finding> findings = build.findings();
        findings.forEach(err()::println);
        build.notes().forEach(err()::println);
        if (!findings.isEmpty()) {
            err().println(findings.size() + (findings.size() == 1 ? " finding." : " findings."));
        }
        return build.isSound();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }

    /** The version of the program, from the jar's manifest. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"amur-graph " + (version == null ? "(not packaged)" : version)};
        }
    }
}
