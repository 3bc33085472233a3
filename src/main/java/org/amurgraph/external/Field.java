package org.amurgraph.external;

import java.util.List;
import java.util.Optional;

/**
 * A column of an external table.
 *
 * @param index its place in a record, from 0
 * @param name its name in IRIs: letters, digits and underscores, made of the title, no two alike
 * @param title its header as the file has it
 * @param datatype local name of an XML Schema datatype: string, integer, decimal, double, boolean, date, dateTime,
 *     gYear, gYearMonth or anyURI
 * @param language language tag of text; empty if it has none
 * @param nulls cells that mean no value
 * @param key how its cells lead to things of the graph, if they do
 * @param reason why it was taken for what it is: what was told, or what was seen in how many rows
 */
public record Field(int index, String name, String title, String datatype, Optional<String> language,
                    List<String> nulls, Optional<KeyUse> key, String reason) {
}
