package org.amurgraph.browser;

/**
 * How a page is looked at.
 *
 * @param width of the window, in CSS pixels
 * @param scale device pixels in a CSS pixel, more than 1 where the page is enlarged
 * @param scheme the colours that are preferred, {@code light} or {@code dark}
 * @param medium {@code screen} or {@code print}
 * @param scripts false where scripts are switched off
 */
record View(int width, double scale, String scheme, String medium, boolean scripts) {

    static final int HEIGHT = 900;
    static final View WIDE = new View(1280, 1, "light", "screen", true);
    static final View DARK = new View(1280, 1, "dark", "screen", true);
    /** The narrowest window in which everything has to be readable. */
    static final View NARROW = new View(320, 1, "light", "screen", true);
    /** A window of 1280 pixels, enlarged to 200 per cent. */
    static final View ENLARGED = new View(640, 2, "light", "screen", true);
    /** Paper is light also for those who prefer dark windows; A4 is that wide between its margins. */
    static final View PRINTED = new View(700, 1, "dark", "print", true);
    static final View UNSCRIPTED = new View(1280, 1, "light", "screen", false);
}
