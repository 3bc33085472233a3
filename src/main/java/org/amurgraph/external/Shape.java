package org.amurgraph.external;

import java.util.List;
import java.util.Optional;

/**
 * A table as it was understood, before its rows are read.
 *
 * @param name its name in IRIs and as a folder: lower-case letters, digits and hyphens
 * @param rowKey names of the columns that together tell a row from all others; empty if a row is known by its number
 * @param pair the columns that make a row a figure of trade, if there are such
 */
public record Shape(String name, About about, Dialect dialect, List<Field> fields, List<String> rowKey,
                    Optional<Pair> pair) {
}
