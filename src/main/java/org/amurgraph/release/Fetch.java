package org.amurgraph.release;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/**
 * Copies a release from a folder or from any server of files into a folder of releases. Each file is compared with its
 * checksum, and the release becomes the current one when it is whole.
 */
public final class Fetch {

    /** Names of files of a release: nothing that leads out of its folder. */
    private static final Pattern SAFE = Pattern.compile("(?:[A-Za-z0-9_][A-Za-z0-9._-]*/)*[A-Za-z0-9_][A-Za-z0-9._-]*");
    private static final Duration CONNECTING = Duration.ofSeconds(10);
    private static final Duration FILE = Duration.ofHours(1);
    private static final int MOST_MANIFEST = 10_000_000;

    private final URI from;
    private final HttpClient http = HttpClient.newBuilder().connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER).build();

    private Fetch(URI from) {
        this.from = from;
    }

    /**
     * Fetches a release and makes it the current one.
     *
     * @param from folder, or address of a folder, of a release or of releases; of these the current one is meant
     * @param expected name that the release must have; its end is a checksum of all of it
     * @return the folder of the release
     * @throws IOException if it cannot be had, is damaged or is another one; the current release stays as it was
     */
    public static Path run(String from, Optional<String> expected, Path releases) throws IOException {
        boolean remote = from.matches("https?://.*");
        URI base = remote ? URI.create(from.replaceFirst("/*$", "/")) : Release.folder(Path.of(from)).toUri();
        Fetch fetch = new Fetch(base);
        return new ReleaseWriter(releases).adopt(folder -> fetch.into(folder, expected));
    }

    private Manifest into(Path folder, Optional<String> expected) throws IOException {
        URI base = from;
        Path file = folder.resolve(Manifest.FILE);
        if (!copy(base.resolve(Manifest.FILE), file)) {
            base = from.resolve("current/");
            if (!copy(base.resolve(Manifest.FILE), file)) {
                throw new IOException("there is no release at " + from + ", for it has no " + Manifest.FILE
                        + "; name the address of its folder");
            }
        }
        if (Files.size(file) > MOST_MANIFEST) {
            throw new IOException(from + " has a manifest that is too long to be one");
        }
        Manifest manifest = Manifest.read(folder);
        if (expected.isPresent() && !expected.get().equals(manifest.name())) {
            throw new IOException("the release at " + from + " is " + manifest.name() + ", but should be "
                    + expected.get());
        }
        for (String name : manifest.sha256().keySet()) {
            if (!SAFE.matcher(name).matches()) {
                throw new IOException("the release at " + from + " has a file whose name is none of a release");
            }
            Path target = folder.resolve(name);
            Files.createDirectories(target.getParent());
            if (!copy(base.resolve(name), target)
                    || !Manifest.sha256(target).equals(manifest.sha256().get(name))) {
                throw new IOException("the release at " + from + " is damaged: " + name + " is missing or has changed; "
                        + "fetch it again, or from elsewhere");
            }
        }
        return manifest;
    }

    /** Copies a file; false if there is none. */
    private boolean copy(URI source, Path target) throws IOException {
        if (source.getScheme().equals("file")) {
            Path file = Path.of(source);
            if (!Files.isRegularFile(file)) {
                return false;
            }
            Files.copy(file, target);
            return true;
        }
        HttpRequest request = HttpRequest.newBuilder(source).timeout(FILE).build();
        CompletableFuture<HttpResponse<Path>> answer = http.sendAsync(request, info -> info.statusCode() == 200
                ? HttpResponse.BodySubscribers.ofFile(target)
                : HttpResponse.BodySubscribers.replacing(target));
        try {
            int status = answer.get(FILE.toSeconds(), TimeUnit.SECONDS).statusCode();
            if (status != 200 && status != 404) {
                throw new IOException(source + " was answered with the status " + status + ", but should be a file");
            }
            return status == 200;
        } catch (ExecutionException e) {
            throw new IOException(source + " cannot be fetched: " + e.getCause().getClass().getSimpleName()
                    + "; look whether its server runs", e);
        } catch (TimeoutException e) {
            answer.cancel(true);
            throw new IOException(source + " did not come within an hour; fetch it again", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while fetching " + source, e);
        }
    }
}
