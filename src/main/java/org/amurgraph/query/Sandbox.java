package org.amurgraph.query;

import org.apache.jena.query.ARQ;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.function.FunctionFactory;
import org.apache.jena.sparql.function.FunctionRegistry;
import org.apache.jena.sparql.pfunction.PropertyFunctionFactory;
import org.apache.jena.sparql.pfunction.PropertyFunctionRegistry;
import org.apache.jena.sparql.util.Context;

/**
 * Keeps a query inside its dataset: no SERVICE, and no functions but those that ARQ has registered. Stock ARQ loads any
 * class of the classpath that a {@code java:} IRI names.
 */
public final class Sandbox {

    private static final FunctionRegistry FUNCTIONS = new Registered(FunctionRegistry.get());
    private static final PropertyFunctionRegistry PROPERTY_FUNCTIONS =
            new RegisteredProperties(PropertyFunctionRegistry.get());

    private Sandbox() {
    }

    /** Shuts the doors of a dataset; returns it. */
    public static DatasetGraph close(DatasetGraph data) {
        close(data.getContext());
        return data;
    }

    /** Shuts the doors of the executions that a context is for. */
    public static void close(Context context) {
        context.set(ARQ.httpServiceAllowed, false);
        FunctionRegistry.set(context, FUNCTIONS);
        PropertyFunctionRegistry.set(context, PROPERTY_FUNCTIONS);
    }

    /** A registry that loads nothing. */
    private static final class Registered extends FunctionRegistry {

        private final FunctionRegistry stock;

        Registered(FunctionRegistry stock) {
            this.stock = stock;
        }

        @Override
        public FunctionFactory get(String uri) {
            return stock.isRegistered(uri) ? stock.get(uri) : null;
        }

        @Override
        public boolean isRegistered(String uri) {
            return stock.isRegistered(uri);
        }
    }

    /** A registry that loads nothing. */
    private static final class RegisteredProperties extends PropertyFunctionRegistry {

        private final PropertyFunctionRegistry stock;

        RegisteredProperties(PropertyFunctionRegistry stock) {
            this.stock = stock;
        }

        @Override
        public PropertyFunctionFactory get(String uri) {
            return stock.isRegistered(uri) ? stock.get(uri) : null;
        }

        @Override
        public boolean isRegistered(String uri) {
            return stock.isRegistered(uri);
        }

        @Override
        public boolean manages(String uri) {
            return stock.isRegistered(uri);
        }
    }
}
