package org.amurgraph.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.apache.commons.codec.digest.DigestUtils;

/** The report on a joined table as a page that needs no other file. */
public final class ReportPage {

    static final String STYLE = "body{font:1rem/1.5 system-ui,sans-serif;max-width:75rem;margin:0 auto;padding:1rem;"
            + "color:#1a1a1a;background:#fff}table{border-collapse:collapse;width:100%}th,td{border:1px solid #767676;"
            + "padding:.3rem .5rem;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#eee}"
            + ".number{text-align:right;white-space:nowrap}.scroll{overflow-x:auto}a{color:#0b4f9e}"
            + "dt{font-weight:bold}dd{margin:0 0 .4rem 1rem;overflow-wrap:anywhere}ul{margin:0;padding-left:1.2rem}"
            + "@media(prefers-color-scheme:dark){body{color:#eee;background:#1a1a1a}th{background:#333}a{color:#9cf}}";

    private ReportPage() {
    }

    /** The page as HTML. */
    public static String of(LinkReport report) {
        return new Templates().fill("linkreport", Map.of("report", report, "style", STYLE));
    }

    /** The style of the page as a content security policy names it. */
    public static String styleHash() {
        return "'sha256-" + Base64.getEncoder().encodeToString(
                DigestUtils.sha256(STYLE.getBytes(StandardCharsets.UTF_8))) + "'";
    }
}
