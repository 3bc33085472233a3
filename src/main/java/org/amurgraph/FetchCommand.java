package org.amurgraph;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.amurgraph.release.Fetch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command that brings a release to a machine that serves it. */
@Command(name = "fetch", description = "Copies a release here, compares its checksums, and makes it the current one.")
final class FetchCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Parameters(paramLabel = "URL|DIR",
            description = "folder of a release or of releases, here or on a server of files")
    private String from;

    @Option(names = "--name", paramLabel = "NAME", description = "name that it must have, which ends in its checksum")
    private Optional<String> name;

    @Option(names = "--out", defaultValue = "release", paramLabel = "DIR", description = "folder of releases")
    private Path out;

    @Override
    public Integer call() throws IOException {
        spec.commandLine().getOut().println(Fetch.run(from, name, out) + " is the current release");
        return 0;
    }
}
