package org.amurgraph.serve;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.jena.atlas.json.io.JSWriter;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.Triple;
import org.apache.jena.rdf.model.impl.Util;
import org.apache.jena.riot.out.NodeToLabel;
import org.apache.jena.riot.system.SyntaxLabels;
import org.apache.jena.sparql.core.Var;
import org.apache.jena.sparql.engine.binding.Binding;
import org.apache.jena.sparql.exec.RowSet;

/**
 * Writes the rows of SELECT as SPARQL 1.1 Query Results JSON, to the byte as ARQ does. ARQ's writer takes a buffer of
 * 256 kB for each answer, and most answers have some hundred bytes.
 */
final class JsonRows {

    /** Characters that are gathered before they are sent on. */
    private static final int GATHERED = 8192;

    private final OutputStream out;
    private final StringBuilder text = new StringBuilder();
    private final NodeToLabel labels = SyntaxLabels.createNodeToLabel();

    private JsonRows(OutputStream out) {
        this.out = out;
    }

    /** Writes all rows. */
    static void write(RowSet rows, OutputStream out) {
        new JsonRows(out).write(rows);
    }

    private void write(RowSet rows) {
        List<Var> variables = rows.getResultVars();
        text.append("{ \"head\": {\n    \"vars\": [ ");
        String separator = "";
        for (Var variable : variables) {
            text.append(separator).append('"').append(variable.getVarName()).append('"');
            separator = " , ";
        }
        text.append(" ]\n  } ,\n  \"results\": {\n    \"bindings\": [\n      ");
        separator = "";
        while (rows.hasNext()) {
            text.append(separator);
            row(variables, rows.next());
            separator = " ,\n      ";
            send(GATHERED);
        }
        text.append("\n    ]\n  }\n}\n");
        send(0);
    }

    private void row(List<Var> variables, Binding row) {
        text.append("{ ");
        String separator = "\n";
        for (Var variable : variables) {
            Node value = row.get(variable);
            if (value != null) {
                text.append(separator).append("        ");
                quoted(variable.getVarName());
                text.append(": ");
                value(value, "        ");
                separator = " ,\n";
            }
        }
        text.append("\n      }");
    }

    private void value(Node value, String indentation) {
        if (value.isTripleTerm()) {
            triple(value.getTriple(), indentation + "  ");
            text.append('\n').append(indentation).append('}');
            return;
        }
        text.append("{ \"type\": \"");
        if (value.isURI()) {
            text.append("uri\" , \"value\": ");
            quoted(value.getURI());
        } else if (value.isBlank()) {
            text.append("bnode\" , \"value\": ");
            quoted(labels.get(null, value).substring(2));
        } else {
            text.append("literal\" , ");
            literal(value);
        }
        text.append(" }");
    }

    private void literal(Node value) {
        if (!value.getLiteralLanguage().isEmpty()) {
            member("xml:lang", value.getLiteralLanguage());
            if (value.getLiteralBaseDirection() != null) {
                member("its:dir", value.getLiteralBaseDirection().direction());
            }
        } else if (!Util.isSimpleString(value)) {
            member("datatype", value.getLiteralDatatypeURI());
        }
        text.append("\"value\": ");
        quoted(value.getLiteralLexicalForm());
    }

    private void member(String name, String value) {
        text.append('"').append(name).append("\": ");
        quoted(value);
        text.append(" , ");
    }

    private void triple(Triple triple, String indentation) {
        String inner = indentation + "  ";
        text.append("{\n").append(indentation).append("\"type\": \"triple\" , \n").append(indentation)
                .append("\"value\": {\n").append(inner).append("\"subject\":  ");
        value(triple.getSubject(), inner);
        text.append(" ,\n").append(inner).append("\"predicate\": ");
        value(triple.getPredicate(), inner);
        text.append(" ,\n").append(inner).append("\"object\":   ");
        value(triple.getObject(), inner);
        text.append('\n').append(indentation).append('}');
    }

    private void quoted(String string) {
        if (isPlain(string)) {
            text.append('"').append(string).append('"');
        } else {
            text.append(JSWriter.outputQuotedString(string));
        }
    }

    /** True if ARQ writes each character as it is. */
    private static boolean isPlain(String string) {
        for (int i = 0; i < string.length(); i++) {
            char c = string.charAt(i);
            if (c < ' ' || c == '"' || c == '\\' || c == '<' || c >= 0x7f && c < 0xa0 || c >= 0x2000 && c < 0x2100) {
                return false;
            }
        }
        return true;
    }

    /** Sends on what was gathered, if it is enough. */
    private void send(int enough) {
        if (text.length() >= enough) {
            try {
                out.write(text.toString().getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            text.setLength(0);
        }
    }
}
