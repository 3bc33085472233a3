/**
 * The service's pages as HTML, from the templates of {@code src/main/jte}, which escape what they show. Knows nothing
 * of HTTP. Imports {@code names}, {@code query} and {@code vocab}.
 */
package org.amurgraph.page;
