/**
 * Finds things by their names, however these are spelt or written. Knows nothing of HTTP. Imports {@code vocab}.
 */
package org.amurgraph.names;
