package org.amurgraph.serve;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.regex.Pattern;
import org.amurgraph.http.Call;
import org.amurgraph.http.Reply;

/** What pages load: the files of the resource folder {@code explorer}, at {@code /explorer/…}. */
final class StaticFiles implements Resource {

    private static final Pattern NAME = Pattern.compile("[a-z0-9-]+\\.([a-z]+)");
    private static final Map<String, String> TYPES = Map.of("css", "text/css; charset=utf-8", "js",
            "text/javascript; charset=utf-8", "svg", "image/svg+xml", "geojson", "application/geo+json", "txt",
            "text/plain; charset=utf-8");

    @Override
    public Reply get(Call call, Serving serving) {
        String name = call.path().replaceFirst("^explorer/?", "");
        String type = TYPES.get(name.replaceFirst("^.*\\.", ""));
        if (!NAME.matcher(name).matches() || type == null
                || StaticFiles.class.getResource("/explorer/" + name) == null) {
            throw Identity.missing(call.path());
        }
        return new Reply.Content("explorer " + name, type, false, Map.of(), () -> new Reply.Made(read(name), true));
    }

    private static byte[] read(String name) {
        try (InputStream in = StaticFiles.class.getResourceAsStream("/explorer/" + name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
