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

    /**
     * Things side by side.
     *
     * @param lead what they have in common
     * @param columns headings of the columns
     * @param lines what is compared, each with a cell for each column
     */
    record Comparison(String title, List<Shown> lead, List<Shown> columns, List<Line> lines) implements Section {

        @Override
        public boolean isEmpty() {
            return columns.isEmpty();
        }
    }

    /** What is compared, with its values for each of the things. */
    record Line(String name, List<List<Shown>> cells) {
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
     * @param pointing true if the name is that of a property that leads from the values to what the page is about
     */
    record Row(Shown name, List<Shown> values, boolean pointing) {

        Row(Shown name, List<Shown> values) {
            this(name, values, false);
        }

        /** Number of values beyond which they are shown on request only. */
        private static final int MANY = 12;

        boolean isLong() {
            return values.size() > MANY;
        }
    }
}
