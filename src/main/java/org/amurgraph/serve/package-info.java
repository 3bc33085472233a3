/**
 * Serves a release over HTTP. Reads it, and writes nothing. Imports {@code release}, {@code query} and {@code vocab}.
 */
package org.amurgraph.serve;
