package org.amurgraph.key;

import java.util.Optional;

/**
 * An identifier as its scheme writes it.
 *
 * @param remark what a reader of the link must know, such as that the code is a former one; empty if nothing
 */
public record Key(Scheme scheme, String identifier, Optional<String> remark) {
}
