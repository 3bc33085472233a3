package org.amurgraph.engine;

import java.time.Instant;
import java.util.Optional;

/**
 * How a store does.
 *
 * @param engine what answers the queries, in a few words
 * @param fault why the release cannot be answered from it, as a sentence
 * @param checked when it was last looked at
 */
public record Condition(String engine, Optional<String> fault, Optional<Instant> checked) {
}
