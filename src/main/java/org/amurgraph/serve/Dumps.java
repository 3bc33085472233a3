package org.amurgraph.serve;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.amurgraph.http.Call;
import org.amurgraph.http.Headers;
import org.amurgraph.http.Negotiation;
import org.amurgraph.http.Reply;
import org.amurgraph.page.DumpFile;
import org.amurgraph.page.ReportPage;
import org.amurgraph.release.Dump;

/** The files of a release, at {@code /dump/…}, and a page that lists them. */
final class Dumps implements Resource {

    @Override
    public Reply get(Call call, Serving serving) {
        String name = call.path().replaceFirst("^dump/?", "");
        if (name.isEmpty()) {
            List<DumpFile> files = serving.release().dumps().stream().map(d -> new DumpFile(d.name(), d.description(),
                    d.mediaType(), d.bytes(), d.sha256())).toList();
            return new Reply.Content("dump", Negotiation.Choice.contentType("text/html"), false, Map.of(),
                    () -> new Reply.Made(serving.pages().dumps(files).getBytes(StandardCharsets.UTF_8), true));
        }
        Dump dump = serving.release().dumps().stream().filter(d -> d.name().equals(name)).findFirst()
                .orElseThrow(() -> Identity.missing(call.path()));
        return new Reply.Download(dump.path(), Negotiation.Choice.contentType(dump.mediaType()), dump.bytes(),
                dump.sha256(), dump.mediaType().equals("text/html") ? Headers.withStyle(ReportPage.styleHash())
                        : Map.of());
    }
}
