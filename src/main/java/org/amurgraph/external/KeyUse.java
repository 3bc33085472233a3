package org.amurgraph.external;

import java.util.Optional;
import org.amurgraph.key.Scheme;

/**
 * A column as a key.
 *
 * @param scheme what its cells are
 * @param confidence how sure that is, from 0 to 1; 1 if it was told
 * @param type local name of the class of the things that are meant, such as {@code City}; empty if any may be
 * @param within name of the column whose thing contains the one that is meant, such as the country of a town
 * @param reason why, for the report and the drafted metadata
 */
public record KeyUse(Scheme scheme, double confidence, Optional<String> type, Optional<String> within,
                     String reason) {
}
