/**
 * Large tables of trade on Spark: aggregated to the grain of the graph, linked as {@code join} links, and written as
 * the folder that {@code join --prepared} takes in. Imports {@code key}, whose sources it shares, and of {@code
 * external} the way in which cells are kept from being formulas; Spark is imported by the job and the generator only.
 */
package org.amurgraph.bulk;
