package org.amurgraph.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.jena.sparql.expr.E_Add;
import org.apache.jena.sparql.expr.E_Function;
import org.apache.jena.sparql.expr.E_IRI;
import org.apache.jena.sparql.expr.E_Multiply;
import org.apache.jena.sparql.expr.E_Regex;
import org.apache.jena.sparql.expr.E_StrAfter;
import org.apache.jena.sparql.expr.E_StrBefore;
import org.apache.jena.sparql.expr.E_StrConcat;
import org.apache.jena.sparql.expr.E_StrContains;
import org.apache.jena.sparql.expr.E_StrDatatype;
import org.apache.jena.sparql.expr.E_StrEncodeForURI;
import org.apache.jena.sparql.expr.E_StrLowerCase;
import org.apache.jena.sparql.expr.E_StrReplace;
import org.apache.jena.sparql.expr.E_StrSubstring;
import org.apache.jena.sparql.expr.E_StrUpperCase;
import org.apache.jena.sparql.expr.E_Subtract;
import org.apache.jena.sparql.expr.E_URI;
import org.apache.jena.sparql.expr.Expr;
import org.apache.jena.sparql.expr.ExprFunction1;
import org.apache.jena.sparql.expr.ExprFunction2;
import org.apache.jena.sparql.expr.ExprFunctionN;
import org.apache.jena.sparql.expr.ExprList;
import org.apache.jena.sparql.expr.ExprTransformCopy;
import org.apache.jena.sparql.expr.NodeValue;
import org.apache.jena.sparql.expr.nodevalue.XSDFuncOp;
import org.apache.jena.vocabulary.XSD;

/** Puts guarded calls in the place of those functions that can run long or make much of little. */
final class GuardedFunctions extends ExprTransformCopy {

    /** Digits of a number, or characters of the lexical form of any value that is no text. */
    private static final Pattern LONG_DURATION = Pattern.compile("\\d{7}");
    static final int LONGEST_VALUE = 1000;
    private static final double BITS_PER_DIGIT = Math.log(10) / Math.log(2);
    /** Comparisons of characters that take about a second. */
    private static final long MOST_COMPARISONS = 1_000_000_000;
    private static final String POW = "http://www.w3.org/2005/xpath-functions/math#pow";

    private final Budget budget;

    GuardedFunctions(Budget budget) {
        this.budget = budget;
    }

    @Override
    public Expr transform(ExprFunction1 function, Expr a) {
        if (function instanceof E_IRI || function instanceof E_URI) {
            return function.copy(GuardedCall.of(function, list(a), values -> made(values.get(0))));
        }
        boolean makesText = function instanceof E_StrUpperCase || function instanceof E_StrLowerCase
                || function instanceof E_StrEncodeForURI;
        return makesText ? GuardedCall.of(function, list(a), values -> made(function.eval(values.get(0))))
                : super.transform(function, a);
    }

    @Override
    public Expr transform(ExprFunction2 function, Expr a, Expr b) {
        if (function instanceof E_StrContains || function instanceof E_StrBefore || function instanceof E_StrAfter) {
            return GuardedCall.of(function, list(a, b), values -> {
                requireShortSearch(values);
                return made(function.eval(values.get(0), values.get(1)));
            });
        }
        if (function instanceof E_StrDatatype) {
            return GuardedCall.of(function, list(a, b), values -> {
                NodeValue datatype = values.get(1);
                if (!datatype.isIRI() || !datatype.asNode().getURI().equals(XSD.xstring.getURI())) {
                    requireShort(values.get(0));
                }
                return function.eval(values.get(0), datatype);
            });
        }
        if (function instanceof E_Multiply || function instanceof E_Add || function instanceof E_Subtract) {
            return GuardedCall.of(function, list(a, b), values -> {
                budget.check();
                values.forEach(this::requireShortNumber);
                return function.eval(values.get(0), values.get(1));
            });
        }
        return super.transform(function, a, b);
    }

    @Override
    public Expr transform(ExprFunctionN function, ExprList arguments) {
        if (function instanceof E_Regex) {
            return GuardedCall.of(function, arguments, new GuardedRegex(budget)::test);
        }
        if (function instanceof E_StrReplace) {
            return GuardedCall.of(function, arguments, new GuardedRegex(budget)::replace);
        }
        if (function instanceof E_StrSubstring) {
            return GuardedCall.of(function, arguments, values -> made(function.eval(values)));
        }
        if (function instanceof E_StrConcat) {
            return GuardedCall.of(function, arguments, values -> {
                budget.string(values.stream().mapToLong(GuardedFunctions::length).sum());
                return XSDFuncOp.strConcat(values);
            });
        }
        return function instanceof E_Function named ? call(named, arguments) : super.transform(function, arguments);
    }

    /** A cast or a function of XPath. Powers are of doubles, as XPath has it: whole ones can fill any memory. */
    private Expr call(E_Function function, ExprList arguments) {
        String iri = function.getFunctionIRI();
        Refusals.requireAllowed(iri);
        ExprList shortened = new ExprList();
        for (Expr argument : arguments) {
            Expr value = iri.equals(XSD.xstring.getURI()) ? argument
                    : GuardedCall.of(function, list(argument), values -> requireShort(values.get(0)));
            shortened.add(iri.equals(POW) ? new E_Function(XSD.xdouble.getURI(), list(value)) : value);
        }
        return new E_Function(iri, shortened);
    }

    private static ExprList list(Expr... expressions) {
        return new ExprList(List.of(expressions));
    }

    private static long length(NodeValue value) {
        return value.isLiteral() ? value.asNode().getLiteralLexicalForm().length() : 0;
    }

    private NodeValue made(NodeValue value) {
        budget.string(value.asString().length());
        return value;
    }

    private void requireShortSearch(List<NodeValue> values) {
        if (length(values.get(0)) * length(values.get(1)) > MOST_COMPARISONS) {
            throw budget.stop(LimitReached.tooLong("The query looks for text", MOST_COMPARISONS / LONGEST_VALUE));
        }
    }

    private NodeValue requireShort(NodeValue value) {
        if (length(value) > LONGEST_VALUE) {
            throw budget.stop(LimitReached.tooLong("The query makes a typed value", LONGEST_VALUE));
        }
        return value;
    }

    /** Numbers grow without end, and a duration is added month by month. */
    private void requireShortNumber(NodeValue value) {
        if (value.isDuration() && LONG_DURATION.matcher(value.asString()).find()) {
            throw budget.stop(LimitReached.tooLong("The query counts with a duration with a number", 6));
        }
        if (value.isDecimal()) {
            BigDecimal number = value.getDecimal();
            if (Math.max(number.unscaledValue().bitLength(), number.scale() * BITS_PER_DIGIT)
                    > LONGEST_VALUE * BITS_PER_DIGIT) {
                throw budget.stop(LimitReached.tooLong("The query makes a number", LONGEST_VALUE));
            }
        }
    }
}
