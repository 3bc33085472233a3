/** Runs queries of the public within limits, so that each one ends. Imports {@code query}. */
package org.amurgraph.engine;
