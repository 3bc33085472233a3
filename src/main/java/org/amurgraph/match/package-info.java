/**
 * Finds the things of the graph that an identifier or a name means, and says why, how surely, and what else it could
 * have meant. The same for joined tables and for reconciliation clients. Imports {@code key}, {@code names} and
 * {@code vocab}.
 */
package org.amurgraph.match;
