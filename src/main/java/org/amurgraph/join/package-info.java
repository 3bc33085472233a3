/**
 * Joins an external table to a release: its rows as a graph of their own, the links of its keys as another, and a
 * report that explains every match. Imports {@code external}, {@code key}, {@code match}, {@code names}, {@code release},
 * {@code table} and {@code vocab}.
 */
package org.amurgraph.join;
