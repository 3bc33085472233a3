package org.amurgraph.page;

/**
 * A value as a page shows it.
 *
 * @param text what is read
 * @param language language of the text; empty if it has none
 * @param href where it leads; empty if nowhere
 * @param exact the value as the data has it, where the text is written for readers; else empty
 */
record Shown(String text, String language, String href, String exact) {

    static Shown text(String text) {
        return new Shown(text, "", "", "");
    }

    boolean isLink() {
        return !href.isEmpty();
    }

    /** True if it leads to another host. */
    boolean isOutward() {
        return isLink() && !href.startsWith("/");
    }

    /** True if it is in another language than the pages are. */
    boolean isForeign() {
        return !language.isEmpty() && !language.equals("en");
    }
}
