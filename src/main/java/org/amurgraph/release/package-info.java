/** Immutable releases: writing, opening and describing them, and which one is current. Imports {@code vocab}. */
package org.amurgraph.release;
