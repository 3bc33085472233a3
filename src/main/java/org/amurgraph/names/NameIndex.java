package org.amurgraph.names;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.ByteBuffersDirectory;

/**
 * Finds things by name, in memory: as it is written, by its beginning, with slips of one or two letters, and across
 * scripts, so that a name in Latin letters finds one in Cyrillic, and Pinyin finds Chinese characters. Can be asked by
 * many threads at once.
 */
public final class NameIndex {

    /** Longer texts are cut: no name is as long, and each word costs time. */
    public static final int MOST_CHARACTERS = 100;

    private static final String NUMBER = "number";
    /** Names that are weighed for one text. */
    private static final int MOST_NAMES = 1000;

    private final List<Name> names;
    private final IndexSearcher searcher;
    /** Number of the name of each document: looked up a thousand times for one text. */
    private final int[] numbers;
    private final Words words = new Words();

    /** Indexes names. */
    public NameIndex(Collection<Name> names) {
        this.names = List.copyOf(names);
        try {
            ByteBuffersDirectory memory = new ByteBuffersDirectory();
            try (IndexWriter writer = new IndexWriter(memory, new IndexWriterConfig())) {
                for (int i = 0; i < this.names.size(); i++) {
                    writer.addDocument(document(i));
                }
                writer.forceMerge(1);
            }
            this.searcher = new IndexSearcher(DirectoryReader.open(memory));
            this.searcher.setQueryCache(null);
            this.numbers = new int[this.names.size()];
            for (int i = 0; i < numbers.length; i++) {
                numbers[i] = searcher.storedFields().document(i).getField(NUMBER).numericValue().intValue();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Document document(int number) {
        Name name = names.get(number);
        String latin = Spelling.latin(name.form());
        Document document = new Document();
        document.add(new StoredField(NUMBER, number));
        add(document, NameQuery.WHOLE, Stream.of(Spelling.whole(name.form())));
        add(document, NameQuery.WORD, words.of(name.form()).stream());
        add(document, NameQuery.LATIN, Spelling.words(latin).stream());
        add(document, NameQuery.SQUEEZED, Stream.of(Spelling.squeezed(latin)));
        add(document, NameQuery.CLASS, name.classes().stream());
        return document;
    }

    private static void add(Document document, String field, Stream<String> terms) {
        terms.forEach(term -> document.add(new StringField(field, term, Field.Store.NO)));
    }

    /**
     * Things that bear a name like a text, the likeliest first, each with the name by which it was found. Names that
     * were found in the same way are ordered: the preferred first, then those nearest in length.
     *
     * @param type IRI of a class, if only its members are meant
     */
    public List<Hit> search(String text, int limit, Optional<String> type) {
        String cut = cut(text);
        return hits(NameQuery.of(cut, words.of(cut).stream().distinct().toList(), type), cut, limit);
    }

    /**
     * Every name that a text may mean, in no order, also where one thing bears several of them.
     *
     * @param type IRI of a class, if only its members are meant
     */
    public List<Hit> names(String text, Optional<String> type) {
        String cut = cut(text);
        return found(NameQuery.of(cut, words.of(cut).stream().distinct().toList(), type)).toList();
    }

    /** Things whose name begins as a text does, for as many letters as possible; for a text that finds nothing. */
    public List<Hit> beginningLike(String text, int limit) {
        String squeezed = Spelling.squeezed(Spelling.latin(cut(text)));
        List<Hit> hits = List.of();
        for (int letters = squeezed.length(); letters > 1 && hits.isEmpty(); letters--) {
            hits = hits(NameQuery.beginning(squeezed.substring(0, letters)), text, limit);
        }
        return hits;
    }

    private static String cut(String text) {
        return text.codePointCount(0, text.length()) <= MOST_CHARACTERS ? text
                : text.substring(0, text.offsetByCodePoints(0, MOST_CHARACTERS));
    }

    private List<Hit> hits(Query query, String text, int limit) {
        Comparator<Hit> order = Comparator.comparingInt(h -> -h.score());
        Map<String, Hit> hits = new LinkedHashMap<>();
        found(query).sorted(order.thenComparing(h -> !h.name().isPreferred())
                        .thenComparing(h -> Math.abs(h.name().form().length() - text.length()))
                        .thenComparing(Hit::name, Name.ORDER))
                .forEach(h -> hits.putIfAbsent(h.name().thing(), h));
        return hits.values().stream().limit(limit).toList();
    }

    private Stream<Hit> found(Query query) {
        try {
            Stream.Builder<Hit> hits = Stream.builder();
            for (ScoreDoc found : searcher.search(query, MOST_NAMES).scoreDocs) {
                hits.add(new Hit(names.get(numbers[found.doc]), Math.round(found.score)));
            }
            return hits.build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
