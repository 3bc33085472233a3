/**
 * The identifier schemes by which tables can be joined: what a cell of each looks like, and its one written form. Pure
 * functions on text: knows no graph, no table and no RDF library. Imports nothing of ours.
 */
package org.amurgraph.key;
