package org.amurgraph.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.amurgraph.TestProject;
import org.amurgraph.serve.Server;
import org.amurgraph.serve.Settings;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ExtensionContext.Store.CloseableResource;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * Gives tests a browser and, behind it, a server of the project's own data: one of each for all tests. Where no browser
 * is installed the tests are skipped, unless the system property {@code browser.required} is set to {@code true}.
 */
final class InBrowser implements ParameterResolver, ExecutionCondition {

    private static final Namespace OURS = Namespace.create(InBrowser.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (Browser.isInstalled() || Boolean.getBoolean("browser.required")) {
            return ConditionEvaluationResult.enabled("there is a browser, or has to be one");
        }
        System.err.println(context.getDisplayName() + " is skipped: " + Browser.ABSENT);
        return ConditionEvaluationResult.disabled(Browser.ABSENT);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Browser.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(OURS)
                .getOrComputeIfAbsent(Explorer.class, key -> Explorer.start(), Explorer.class).browser();
    }

    /** A server with its release, and the browser that asks it. */
    private record Explorer(Path releases, Server server, Browser browser) implements CloseableResource {

        static Explorer start() {
            if (!Browser.isInstalled()) {
                throw new IllegalStateException(Browser.ABSENT);
            }
            try {
                Path releases = Files.createTempDirectory("browser");
                TestProject.release(releases);
                Server server = Server.start(releases, hurried());
                return new Explorer(releases, server, Browser.start(URI.create(server.url()),
                        TestProject.PROJECT.resolve("target/screenshots")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        /** The standard settings, for a client that asks more often than clients do. */
        private static Settings hurried() {
            Settings local = Settings.local(0);
            Settings.Load load = local.load();
            return new Settings("127.0.0.1", 0, local.publicUrl(), local.behindProxy(), local.limits(), new Settings.Load(
                    load.queries(), load.waiting(), 1_000_000, load.requestBytes(), load.cacheBytes()), local.idle(),
                    local.stopping());
        }

        @Override
        public void close() throws IOException {
            browser.close();
            server.stop();
            try (Stream<Path> files = Files.walk(releases)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }
}
