/**
 * Statements of releases that are too large for memory, in TDB2 stores that are written once and then only read.
 * Imports {@code release}.
 */
package org.amurgraph.disk;
