/**
 * The Reconciliation Service API 0.2, as JSON and apart from HTTP: what clients such as OpenRefine ask of the graph by
 * name, identifier, class and property. What cannot be answered is an {@link IllegalArgumentException} with a sentence.
 * Imports {@code json}, {@code key}, {@code match}, {@code names} and {@code vocab}.
 */
package org.amurgraph.reconcile;
