package org.amurgraph.serve;

import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.amurgraph.query.Ask;
import org.amurgraph.query.Catalogue;
import org.amurgraph.query.QueryFile;
import org.amurgraph.release.Release;
import org.apache.commons.text.StringEscapeUtils;

/** The first page: what this is, how much is in it, and questions whose answers are one click away. */
final class FrontPage extends HttpServlet {

    private static final long serialVersionUID = 1;

    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width">
            <title>Amur Graph</title>
            <style>
            :root { color-scheme: light dark; }
            body { font: 1rem/1.5 system-ui, sans-serif; max-width: 48rem; margin: 2rem auto; padding: 0 1rem; }
            textarea { width: 100%%; box-sizing: border-box; font: 0.9rem/1.4 monospace; }
            </style>
            </head>
            <body>
            <main>
            <h1>Amur Graph</h1>
            <p>What sources say about how China and Russia's Far East grow together along the Amur. Every value carries
            its evidence: which document, which characters, whose statement, and whether it is a fact, a plan or an
            opinion.</p>
            <p>Release %s of %s, %,d statements.</p>
            <h2>Ask</h2>
            <form action="sparql" method="get">
            <p><label for="query">SPARQL query</label></p>
            <textarea id="query" name="query" rows="9" spellcheck="false">%s</textarea>
            <p><button>Run</button></p>
            </form>
            <h2>Questions</h2>
            <ul>
            %s
            </ul>
            </main>
            </body>
            </html>
            """;
    private static final String EXAMPLE = """
            PREFIX am: <https://w3id.org/amur/ontology#>
            PREFIX amc: <https://w3id.org/amur/code/>

            SELECT ?claim ?paraphrase
            WHERE { ?claim am:modality amc:planned ; am:paraphrase ?paraphrase }
            ORDER BY ?claim
            """;

    private final String html;

    FrontPage(Release release, Catalogue questions) {
        String list = questions.queries().values().stream().map(FrontPage::item).collect(Collectors.joining("\n"));
        this.html = String.format(Locale.ROOT, PAGE, StringEscapeUtils.escapeHtml4(release.name()),
                release.manifest().issued(),
                release.manifest().quads(), StringEscapeUtils.escapeHtml4(EXAMPLE), list);
    }

    private static String item(QueryFile query) {
        return "<li><a href=\"sparql?query="
                + URLEncoder.encode(Ask.of(query, Map.of()).query().toString(), StandardCharsets.UTF_8) + "\">"
                + StringEscapeUtils.escapeHtml4(query.header("question").orElse(query.name())) + "</a></li>";
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/html");
        response.setCharacterEncoding("UTF-8");
        response.setHeader("Content-Security-Policy",
                "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'");
        response.getWriter().write(html);
    }
}
