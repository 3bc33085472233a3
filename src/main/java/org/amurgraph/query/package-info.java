/** Query files: their headers, parameters and text, and running them. Imports nothing else of this project. */
package org.amurgraph.query;
