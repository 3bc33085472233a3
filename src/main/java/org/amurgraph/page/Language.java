package org.amurgraph.page;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The languages in which labels can be read, in the order in which one stands in for another. */
public enum Language {

    EN("English"),
    ZH("中文"),
    RU("Русский");

    private final String title;

    Language(String title) {
        this.title = title;
    }

    /** The language's name in the language itself. */
    public String title() {
        return title;
    }

    /** The tag of RDF and HTML. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The language with a tag. */
    public static Optional<Language> of(String code) {
        return Arrays.stream(values()).filter(l -> l.code().equals(code)).findFirst();
    }

    /** Place of a tag among the labels of a page in this language: its own, then English, then the others. */
    int rank(String tag) {
        return tag.equals(code()) ? -1 : of(tag).map(Language::ordinal).orElse(values().length);
    }
}
