package org.amurgraph.page;

/**
 * What the layout of a page needs besides its content.
 *
 * @param edition the release that is shown
 * @param title the page's title
 * @param iri the IRI of what the page is about; empty if it is about nothing that has one
 */
record Frame(Edition edition, String title, String iri) {

    /** Path of the data behind the page, to which an ending is added; empty if there is none. */
    String data() {
        return Links.data(iri);
    }
}
