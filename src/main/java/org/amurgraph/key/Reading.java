package org.amurgraph.key;

import java.util.List;
import java.util.Optional;

/** What a cell is as an identifier of a scheme. */
public sealed interface Reading {

    /** The one identifier that the cell holds, if it holds one. */
    default Optional<Key> key() {
        return Optional.empty();
    }

    /** The cell holds an identifier. */
    record Of(Key identifier) implements Reading {
        @Override
        public Optional<Key> key() {
            return Optional.of(identifier);
        }
    }

    /** The cell is sound and says that there is none: it is blank, or GeoNames' {@code -1}. */
    record None() implements Reading {
    }

    /** The cell is sound and lists several identifiers, so that no one thing is meant. */
    record Several(List<Key> identifiers) implements Reading {
    }

    /**
     * The cell holds none of this scheme.
     *
     * @param why what was found and what was expected, without a full stop
     */
    record Wrong(String why) implements Reading {
    }
}
