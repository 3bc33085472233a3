package org.amurgraph.page;

import java.util.List;

/**
 * Where the data of a page can be had.
 *
 * @param editor path of the editor with the query that the page is made of
 * @param tables links to the same, or nearly the same, as CSV
 */
record Behind(String editor, List<Shown> tables) {

    static Behind of(Answered answered, Shown... tables) {
        return new Behind(answered.editor(), List.of(tables));
    }
}
