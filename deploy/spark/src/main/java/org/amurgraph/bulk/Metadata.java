package org.amurgraph.bulk;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/**
 * CSVW metadata of the aggregated table, as {@code join} reads them.
 *
 * @param columns the columns of the table
 */
record Metadata(Order order, List<Sums.Column> columns) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * The text of the metadata file.
     *
     * @param file name of the table's file
     * @param key names of the columns that tell a row from all others
     */
    String json(String file, String description, List<String> key) {
        ObjectNode top = JSON.createObjectNode().put("@context", "http://www.w3.org/ns/csvw").put("url", file)
                .put("am:name", order.textOrEmpty("name")).put("dc:title", order.text("title")
                        .orElse(order.textOrEmpty("name"))).put("dc:description", description)
                .put("dc:source", order.textOrEmpty("source")).put("dc:license", order.textOrEmpty("license"))
                .put("am:retrieved", order.textOrEmpty("retrieved"));
        top.putObject("dialect").put("encoding", "UTF-8").put("delimiter", ",").put("quoteChar", "\"")
                .put("skipRows", 0).put("header", true).put("rdfs:comment", "UTF-8 with commas, as the job wrote it");
        ObjectNode schema = top.putObject("tableSchema");
        ArrayNode described = schema.putArray("columns");
        for (Sums.Column column : columns) {
            ObjectNode node = described.addObject().put("name", column.name()).put("titles", column.name())
                    .put("datatype", column.datatype());
            node.putArray("null").add("");
            column.scheme().ifPresent(scheme -> node.put("am:scheme", scheme.code()).put("am:confidence", 1)
                    .put("am:reason", column.told()));
            node.put("rdfs:comment", column.reason());
        }
        key.forEach(schema.putArray("primaryKey")::add);
        schema.put("am:reporter", "reporter").put("am:partner", "partner").put("am:period", "year");
        order.text("flow").ifPresent(flow -> schema.put("am:flow", "flow"));
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        try {
            return JSON.writer(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
                    .writeValueAsString(top) + "\n";
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts and numbers can be written as JSON", e);
        }
    }
}
