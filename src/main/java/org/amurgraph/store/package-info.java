/**
 * A release whose statements are in an engine elsewhere, which speaks SPARQL 1.1: how it is filled, checked and asked.
 * Imports {@code engine}, {@code release} and {@code vocab}.
 */
package org.amurgraph.store;
