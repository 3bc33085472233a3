package org.amurgraph.table;

/**
 * What cells mean beyond their own table.
 *
 * @param base what relative URI templates are resolved against
 * @param codes the code lists that cells may refer to
 */
record Cells(String base, CodeLists codes) {
}
