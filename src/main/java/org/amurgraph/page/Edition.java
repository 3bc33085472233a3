package org.amurgraph.page;

/**
 * What every page says of the release that it shows.
 *
 * @param title name of the dataset
 * @param description what it holds
 * @param release name of the release, with its checksum
 * @param version version of the data
 * @param issued day of the version, as {@code YYYY-MM-DD}
 * @param license IRI of the licence
 * @param statements number of statements
 * @param visit how it is looked at
 */
public record Edition(String title, String description, String release, String version, String issued, String license,
                      long statements, Visit visit) {

    public Edition(String title, String description, String release, String version, String issued, String license,
                   long statements) {
        this(title, description, release, version, issued, license, statements, Visit.PLAIN);
    }

    /** The same as looked at in some way. */
    Edition at(Visit other) {
        return new Edition(title, description, release, version, issued, license, statements, other);
    }

    /** The language of the labels. */
    Language language() {
        return visit.language();
    }
}
