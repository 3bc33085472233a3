package org.amurgraph.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiTermQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/** Asks an index for the names that a text may mean. The score of a name is that of the closest way to it. */
final class NameQuery {

    /** The name as it is written. */
    static final String WHOLE = "whole";
    /** Its words, and the characters and pairs of characters of Chinese. */
    static final String WORD = "word";
    /** Its words in Latin letters. */
    static final String LATIN = "latin";
    /** All of it in Latin letters, without blanks. */
    static final String SQUEEZED = "squeezed";
    /** Classes of the thing. */
    static final String CLASS = "class";

    /** Shorter words are not taken to be misspelt, and up to the second length in one letter only. */
    private static final int LEAST_FOR_ONE_SLIP = 4;
    private static final int LEAST_FOR_TWO_SLIPS = 8;
    /** What is longer costs much time, and is found by its words. */
    private static final int MOST_FOR_SLIPS = 40;
    private static final int MOST_EXPANSIONS = 100;

    private final String latin;
    private final List<Query> ways = new ArrayList<>();

    private NameQuery(String latin) {
        this.latin = latin;
    }

    /**
     * The query for a text.
     *
     * @param words its words as they are written
     * @param type IRI of a class, if only its members are meant
     */
    static Query of(String text, List<String> words, Optional<String> type) {
        NameQuery query = new NameQuery(Spelling.latin(text));
        query.add(text, words);
        return within(type, query.ways.isEmpty() ? new MatchNoDocsQuery()
                : new DisjunctionMaxQuery(query.ways, 0));
    }

    /** The query for names that begin with some letters. */
    static Query beginning(String squeezed) {
        return new ConstantScoreQuery(new PrefixQuery(new Term(SQUEEZED, squeezed)));
    }

    private static Query within(Optional<String> type, Query query) {
        return type.<Query>map(t -> new BooleanQuery.Builder().add(query, Occur.MUST)
                .add(new TermQuery(new Term(CLASS, t)), Occur.FILTER).build()).orElse(query);
    }

    private void add(String text, List<String> words) {
        String squeezed = Spelling.squeezed(latin);
        if (squeezed.isEmpty()) {
            return;
        }
        List<String> sounds = Spelling.words(latin).stream().distinct().toList();
        way(Way.EXACT, new TermQuery(new Term(WHOLE, Spelling.whole(text))));
        way(Way.SAME_SOUND, new TermQuery(new Term(SQUEEZED, squeezed)));
        way(Way.BEGINNING, new PrefixQuery(new Term(WHOLE, Spelling.whole(text))));
        way(Way.SAME_BEGINNING, beginning(squeezed));
        way(Way.WORDS, begun(WORD, words));
        way(Way.SOUNDS, begun(LATIN, sounds));
        way(Way.ONE_SLIP, misspelt(SQUEEZED, squeezed, 1));
        way(Way.SLIP_IN_WORDS, least(sounds.size(), sounds, w -> misspelt(LATIN, w, 1)));
        way(Way.TWO_SLIPS, misspelt(SQUEEZED, squeezed, 2));
        way(Way.SLIPS_IN_WORDS, least(sounds.size(), sounds, w -> misspelt(LATIN, w, 2)));
        if (sounds.size() > 1) {
            way(Way.SOME_WORDS, least((sounds.size() + 1) / 2, sounds, w -> misspelt(LATIN, w, 1)));
        }
    }

    private void way(Way way, Query query) {
        ways.add(new BoostQuery(new ConstantScoreQuery(query), way.score()));
    }

    /** All words, of which the last may be unfinished. */
    private static Query begun(String field, List<String> words) {
        return least(words.size(), words, w -> w.equals(words.get(words.size() - 1))
                ? new PrefixQuery(new Term(field, w)) : new TermQuery(new Term(field, w)));
    }

    private static Query least(int number, List<String> words, Function<String, Query> word) {
        if (words.isEmpty()) {
            return new MatchNoDocsQuery();
        }
        BooleanQuery.Builder query = new BooleanQuery.Builder().setMinimumNumberShouldMatch(number);
        words.forEach(w -> query.add(word.apply(w), Occur.SHOULD));
        return query.build();
    }

    private static Query misspelt(String field, String word, int slips) {
        int length = word.length();
        int allowed = length < LEAST_FOR_ONE_SLIP || length > MOST_FOR_SLIPS ? 0 : length < LEAST_FOR_TWO_SLIPS ? 1 : 2;
        return new FuzzyQuery(new Term(field, word), Math.min(slips, allowed), 0, MOST_EXPANSIONS, true,
                MultiTermQuery.CONSTANT_SCORE_BLENDED_REWRITE);
    }
}
