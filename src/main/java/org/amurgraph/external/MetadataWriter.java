package org.amurgraph.external;

import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Map;

/** Writes what is known of a table as CSVW metadata that {@link MetadataReader} reads back to the same. */
final class MetadataWriter {

    private MetadataWriter() {
    }

    /**
     * Metadata of a table.
     *
     * @param file name of the CSV file
     */
    static String write(Shape shape, String file) {
        About about = shape.about();
        JsonObjectBuilder top = Json.createObjectBuilder().add("@context", Csvw.CONTEXT).add("url", file)
                .add(Csvw.NAME, shape.name()).add(Csvw.TITLE, about.title()).add(Csvw.DESCRIPTION, about.description())
                .add(Csvw.SOURCE, about.source()).add(Csvw.LICENSE, about.license())
                .add(Csvw.RETRIEVED, about.retrieved()).add("dialect", dialect(shape.dialect()))
                .add("tableSchema", schema(shape));
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(top.build());
        }
        return text.toString().strip() + "\n";
    }

    private static JsonObject dialect(Dialect dialect) {
        JsonObjectBuilder json = Json.createObjectBuilder().add("encoding", dialect.charset().name())
                .add("delimiter", String.valueOf(dialect.delimiter()));
        if (dialect.quote() == '\0') {
            json.addNull("quoteChar");
        } else {
            json.add("quoteChar", String.valueOf(dialect.quote()));
        }
        return json.add("skipRows", dialect.skipRows()).add("header", dialect.header())
                .add(Csvw.COMMENT, dialect.reason()).build();
    }

    private static JsonObject schema(Shape shape) {
        JsonArrayBuilder columns = Json.createArrayBuilder();
        shape.fields().forEach(f -> columns.add(column(f)));
        JsonObjectBuilder schema = Json.createObjectBuilder().add("columns", columns);
        if (!shape.rowKey().isEmpty()) {
            schema.add("primaryKey", Json.createArrayBuilder(shape.rowKey()));
        }
        shape.pair().ifPresent(pair -> {
            schema.add(Csvw.REPORTER, pair.reporter()).add(Csvw.PARTNER, pair.partner())
                    .add(Csvw.PERIOD, pair.period());
            pair.flow().ifPresent(flow -> schema.add(Csvw.FLOW, flow));
        });
        return schema.build();
    }

    private static JsonObject column(Field field) {
        JsonObjectBuilder column = Json.createObjectBuilder().add("name", field.name()).add("titles", field.title());
        CellForm form = field.form();
        if (form.pattern().isPresent()) {
            column.add("datatype", Json.createObjectBuilder().add("base", field.datatype())
                    .add("format", form.pattern().get()));
        } else if (form.decimal() != '.' || form.group().isPresent()) {
            JsonObjectBuilder number = Json.createObjectBuilder().add("decimalChar", String.valueOf(form.decimal()));
            form.group().ifPresent(g -> number.add("groupChar", String.valueOf(g)));
            column.add("datatype", Json.createObjectBuilder().add("base", field.datatype()).add("format", number));
        } else {
            column.add("datatype", field.datatype());
        }
        JsonArrayBuilder nulls = Json.createArrayBuilder().add("");
        field.nulls().forEach(nulls::add);
        column.add("null", nulls);
        field.language().ifPresent(language -> column.add("lang", language));
        if (form.required()) {
            column.add("required", true);
        }
        form.fallback().ifPresent(fallback -> column.add("default", fallback));
        field.key().ifPresent(key -> key(column, key));
        return column.add(Csvw.COMMENT, field.reason()).build();
    }

    private static void key(JsonObjectBuilder column, KeyUse key) {
        column.add(Csvw.SCHEME, key.scheme().code()).add(Csvw.CONFIDENCE, BigDecimal.valueOf(key.confidence()))
                .add(Csvw.REASON, key.reason());
        key.type().ifPresent(type -> column.add(Csvw.TYPE, type));
        key.within().ifPresent(within -> column.add(Csvw.WITHIN, within));
    }
}
