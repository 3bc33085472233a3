package org.amurgraph.page;

import java.util.List;

/** A part of a page below a heading of its own. */
sealed interface Section {

    /** The heading. */
    String title();

    /** True if there is nothing to show. */
    boolean isEmpty();

    /**
     * A table.
     *
     * @param columns headings of the columns
     * @param rows cells, each with any number of values
     */
    record Grid(String title, List<String> columns, List<List<List<Shown>>> rows) implements Section {

        @Override
        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    /** Names with values, such as the properties of a thing. */
    record Listing(String title, List<Row> rows) implements Section {

        @Override
        public boolean isEmpty() {
            return rows.isEmpty();
        }
    }

    /**
     * One name with its values.
     *
     * @param values in the order in which they are shown
     */
    record Row(Shown name, List<Shown> values) {

        /** Number of values beyond which they are shown on request only. */
        private static final int MANY = 12;

        boolean isLong() {
            return values.size() > MANY;
        }
    }
}
