package org.amurgraph.store;

import java.time.Duration;
import java.util.Optional;

/**
 * How a store is reached.
 *
 * @param queries where SPARQL 1.1 queries go
 * @param credentials as whom it is asked
 * @param connecting how long a connection may take to come about
 * @param retries how often a request is sent again after no connection came about, or the store was busy
 * @param checking how long between two looks at the store; a look that takes long makes the next one wait longer
 */
public record StoreSettings(Endpoint queries, Optional<Credentials> credentials, Duration connecting, int retries,
                            Duration checking) {
}
