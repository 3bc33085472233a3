/** Strict reading of JSON that people write by hand. Imports nothing of ours. */
package org.amurgraph.json;
