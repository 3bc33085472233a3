package org.amurgraph.page;

import java.util.List;
import org.amurgraph.query.QueryFile;

/**
 * Answers that the map is drawn from.
 *
 * @param places one row per point of a place
 * @param things one row per thing and place that it is drawn at
 * @param stages one row per claim on a stage, and source
 * @param queries what was asked, in this order
 */
public record MapTables(Table places, Table things, Table stages, List<QueryFile> queries) {
}
