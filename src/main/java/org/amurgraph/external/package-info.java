/**
 * Tables that somebody else made: any sane CSV is read as a stream, described in CSVW, and its faults are told by row
 * and column. Knows no RDF library. Imports {@code json}, {@code key} and {@code table} (findings, EDTF).
 */
package org.amurgraph.external;
