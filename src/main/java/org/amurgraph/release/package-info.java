/**
 * Immutable releases: writing, opening, describing and dumping them, and which one is current. Imports {@code json} and
 * {@code vocab}.
 */
package org.amurgraph.release;
