package org.amurgraph.page;

/**
 * What a search box offers while one types.
 *
 * @param href path of the thing
 * @param label its label, in the language of the pages
 * @param language language of the label; empty if it has none
 * @param type what it is
 * @param name the name by which it was found; empty if that is the label
 * @param nameLanguage language of the name
 * @param kind what kind of name that is, such as misprint; empty if the graph prefers it
 */
public record Suggestion(String href, String label, String language, String type, String name, String nameLanguage,
                         String kind) {

    static Suggestion of(Found found) {
        Shown name = found.isByAnotherName() ? found.name() : Shown.text("");
        return new Suggestion(found.thing().href(), found.thing().text(), found.thing().language(),
                found.types().stream().map(Shown::text).findFirst().orElse(""), name.text(), name.language(),
                found.kind().text());
    }
}
