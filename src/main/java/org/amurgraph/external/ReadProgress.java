package org.amurgraph.external;

/** Is told now and then how far the reading of a table has come. */
@FunctionalInterface
public interface ReadProgress {

    /** Nobody is told. */
    ReadProgress NONE = (rows, bytes) -> { };

    /**
     * Tells how far it is.
     *
     * @param rows records read so far
     * @param bytes of the file on the disk read so far; a little ahead of the rows
     */
    void at(long rows, long bytes);
}
