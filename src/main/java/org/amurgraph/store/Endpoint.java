package org.amurgraph.store;

import java.net.URI;

/**
 * The address of a service of a store. It holds no secret, so it can be told.
 *
 * @param url http or https, without user, query and fragment
 */
public record Endpoint(URI url) {

    /**
     * An address.
     *
     * @throws IllegalArgumentException if it holds what does not belong in it, without repeating it
     */
    public Endpoint {
        if (url.getScheme() == null || !url.getScheme().matches("https?") || url.getHost() == null) {
            throw new IllegalArgumentException("the address of a store begins with http:// or https:// and a host, as "
                    + "in http://localhost:8890/sparql");
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("the address of a store has no user, query or fragment; give "
                    + "credentials in " + Credentials.USER + " and " + Credentials.PASSWORD + ", or in a file");
        }
    }

    @Override
    public String toString() {
        return url.toString();
    }
}
