package org.amurgraph.page;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;
import java.util.TreeMap;

/** The templates of {@code src/main/jte}, made ready to fill in. */
final class Templates {

    private final TemplateEngine engine = TemplateEngine.createPrecompiled(null, ContentType.Html,
            Templates.class.getClassLoader(), Templates.class.getPackageName());

    /**
     * A page as HTML.
     *
     * @param values what the template asks for besides the frame
     */
    String fill(String template, Frame frame, Map<String, Object> values) {
        Map<String, Object> all = new TreeMap<>(values);
        all.put("frame", frame);
        return fill(template, all);
    }

    /** A page with a layout of its own. */
    String fill(String template, Map<String, Object> all) {
        StringOutput html = new StringOutput();
        engine.render(template + ".jte", all, new CleanOutput(html));
        return html.toString();
    }
}
