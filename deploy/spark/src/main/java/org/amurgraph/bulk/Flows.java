package org.amurgraph.bulk;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The trade flows of a release with their observations, found by both sides, direction and year as {@code join} finds
 * them: between two states only flows that are counted nationally are meant, and otherwise only those that are not.
 */
final class Flows {

    private static final Set<String> EXPORT = Set.of("x", "export", "exports", "出口", "экспорт");
    private static final Set<String> IMPORT = Set.of("m", "import", "imports", "进口", "импорт");
    private static final Set<String> TOTAL = Set.of("", "total", "trade", "总额", "товарооборот");
    private static final List<String> DIRECTIONS = List.of("export", "import", "total");

    /** What distinguishes figures. */
    record Ask(String reporter, String partner, String direction, String year) {

        private String sides() {
            return reporter + " " + partner + " " + direction;
        }
    }

    /**
     * A flow.
     *
     * @param label what it is called
     */
    record Flow(String iri, String label) {
    }

    private final Map<String, List<Flow>> flows = new LinkedHashMap<>();
    private final Map<String, List<String>> observations = new HashMap<>();

    Flows(Release release) {
        Set<String> states = release.rows("State").stream().map(r -> r.get("iri")).collect(Collectors.toSet());
        for (Map<String, String> row : release.rows("TradeFlow")) {
            List<String> reporters = Release.list(row.get("flowReporter"));
            List<String> partners = Release.list(row.get("flowPartner"));
            if (!reporters.isEmpty() && !partners.isEmpty()) {
                String reporter = reporters.stream().sorted().toList().get(0);
                String partner = partners.stream().sorted().toList().get(0);
                boolean national = Release.list(row.get("flowScope")).contains(Release.CODE + "national");
                if (national == (states.contains(reporter) && states.contains(partner))) {
                    add(row, reporter, partner);
                }
            }
        }
        for (Map<String, String> row : release.rows("Quantity")) {
            if (Release.list(row.get("type")).contains("http://purl.org/linked-data/cube#Observation")) {
                Release.list(row.get("flowDimension")).forEach(flow ->
                        Release.list(row.get("refPeriod")).forEach(year -> observations
                                .computeIfAbsent(flow + " " + year, f -> new ArrayList<>()).add(row.get("iri"))));
            }
        }
    }

    private void add(Map<String, String> row, String reporter, String partner) {
        Flow flow = new Flow(row.get("iri"), row.get("label_en"));
        for (String direction : DIRECTIONS) {
            if (Release.list(row.get("flowDirection")).contains(Release.CODE + direction)) {
                put(new Ask(reporter, partner, direction, ""), flow);
                put(new Ask(partner, reporter, reversed(direction), ""), flow);
            }
        }
    }

    private void put(Ask ask, Flow flow) {
        flows.computeIfAbsent(ask.sides(), s -> new ArrayList<>()).add(flow);
    }

    private static String reversed(String direction) {
        return direction.equals("total") ? direction : direction.equals("import") ? "export" : "import";
    }

    /** The direction that a cell tells; empty if it tells none, such as that of goods in transit. */
    static Optional<String> direction(String cell) {
        String word = cell.strip().toLowerCase(Locale.ROOT);
        return EXPORT.contains(word) ? Optional.of("export") : IMPORT.contains(word) ? Optional.of("import")
                : TOTAL.contains(word) ? Optional.of("total") : Optional.empty();
    }

    List<Flow> of(Ask ask) {
        return flows.getOrDefault(ask.sides(), List.of());
    }

    /** IRIs of the observations of the flows in the year. */
    List<String> observations(Ask ask) {
        return of(ask).stream().flatMap(f -> observations.getOrDefault(f.iri() + " " + ask.year(), List.of()).stream())
                .toList();
    }
}
