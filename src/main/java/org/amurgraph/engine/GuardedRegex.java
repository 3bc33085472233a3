package org.amurgraph.engine;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.jena.graph.Node;
import org.apache.jena.graph.NodeFactory;
import org.apache.jena.sparql.expr.ExprEvalException;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.RegexEngine;
import org.apache.jena.sparql.expr.nodevalue.NodeValueOps;

/** REGEX and REPLACE of one place in a query, which end when the execution must, and make no string too long. */
final class GuardedRegex {

    private final Budget budget;
    private String expression = "";
    private String flags = "";
    private Pattern pattern = Pattern.compile("");

    GuardedRegex(Budget budget) {
        this.budget = budget;
    }

    /** The result of REGEX(text, pattern, flags). */
    NodeValue test(List<NodeValue> values) {
        String text = string("REGEX", values.get(0));
        compile("REGEX", values, 2);
        return NodeValue.makeBoolean(pattern.matcher(new Watched(text, budget)).find());
    }

    /** The result of REPLACE(text, pattern, replacement, flags). */
    NodeValue replace(List<NodeValue> values) {
        String text = string("REPLACE", values.get(0));
        String replacement = string("REPLACE", values.get(2));
        compile("REPLACE", values, 3);
        try {
            return result(values.get(0), text, replaced(text, replacement));
        } catch (IndexOutOfBoundsException | IllegalArgumentException e) {
            throw new ExprEvalException("REPLACE: the replacement names a group that the pattern does not have", e);
        }
    }

    private String replaced(String text, String replacement) {
        Matcher matcher = pattern.matcher(new Watched(text, budget));
        StringBuilder made = new StringBuilder();
        boolean found = false;
        while (matcher.find()) {
            // Only the first match may be empty, as ARQ has it.
            if (!found || matcher.start() < matcher.end()) {
                matcher.appendReplacement(made, replacement);
                budget.string(made.length());
            }
            found = true;
        }
        return matcher.appendTail(made).toString();
    }

    private static NodeValue result(NodeValue original, String text, String made) {
        Node node = original.asNode();
        return made.equals(text) ? original
                : NodeValue.makeNode(node.getLiteralLanguage().isEmpty() ? NodeFactory.createLiteralString(made)
                        : NodeFactory.createLiteralLang(made, node.getLiteralLanguage()));
    }

    /** Compiles the pattern, if it is not the one of the row before. */
    private void compile(String function, List<NodeValue> values, int flagsAt) {
        String newExpression = string(function, values.get(1));
        String newFlags = values.size() > flagsAt ? string(function, values.get(flagsAt)) : "";
        if (!newExpression.equals(expression) || !newFlags.equals(flags)) {
            pattern = RegexEngine.makePattern(function, newExpression, newFlags);
            expression = newExpression;
            flags = newFlags;
        }
    }

    private static String string(String function, NodeValue value) {
        return NodeValueOps.checkAndGetStringLiteral(function, value).getLiteralLexicalForm();
    }

    /** Text whose reader is stopped with the execution. */
    private record Watched(CharSequence text, Budget budget) implements CharSequence {

        @Override
        public char charAt(int index) {
            budget.check();
            return text.charAt(index);
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public CharSequence subSequence(int start, int end) {
            return text.subSequence(start, end);
        }

        @Override
        public String toString() {
            return text.toString();
        }
    }
}
