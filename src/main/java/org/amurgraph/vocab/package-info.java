/**
 * The terms that Java code needs to know, their prefixes, and the minting of IRIs. Imports nothing else of this project.
 */
package org.amurgraph.vocab;
