/**
 * HTTP as every resource here speaks it: negotiation, caching, compression, errors and the access log. Knows nothing of
 * releases and queries, and imports nothing else of this project.
 */
package org.amurgraph.http;
