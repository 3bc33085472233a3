package org.amurgraph.page;

import java.util.Map;

/** The map of one release: works and crossings along the Amur by their state in a year. */
public final class MapPages {

    private final Background background = Background.read();
    private final Pages pages;

    public MapPages(Pages pages) {
        this.pages = pages;
    }

    /** The page, which needs no script. */
    public String page(MapTables tables, MapQuestion question) {
        return pages.render("map", pages.frame("Map of the Amur", ""), Map.of("sheet", sheet(tables, question),
                "queries", tables.queries().stream().map(q -> QueryView.of(q, Map.of(), pages.display())).toList()));
    }

    /** The same for scripts, with the states of all years, as GeoJSON. */
    public String json(MapTables tables, MapQuestion question) {
        return new MapJson(sheet(tables, question), question.release()).collection().toString();
    }

    private MapSheet sheet(MapTables tables, MapQuestion question) {
        return MapSheet.of(Atlas.of(tables), pages.display(), background, question);
    }
}
