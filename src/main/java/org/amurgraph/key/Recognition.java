package org.amurgraph.key;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a column seems to hold.
 *
 * @param confidence from 0 to 1
 * @param reason how many of its cells are so, and what its title says
 */
public record Recognition(Scheme scheme, double confidence, String reason) {

    /**
     * The schemes that a column may be of, the likeliest first; empty if it looks like none.
     *
     * @param title the column's header
     * @param cells distinct cells of the column that are not blank
     */
    public static List<Recognition> of(String title, Collection<String> cells) {
        return Stream.of(Sign.values()).flatMap(sign -> sign.read(title, cells).stream())
                .sorted(Comparator.comparingDouble(Recognition::confidence).reversed()
                        .thenComparing(Recognition::scheme)).toList();
    }

    /** How many of a column's cells a scheme can read, and how many of these its list has. */
    private record Census(int read, int listed, int wrong) {

        /** A census that ends as soon as too many cells are wrong for the scheme to be likely. */
        static Census of(Scheme scheme, Collection<String> cells) {
            int read = 0;
            int listed = 0;
            int wrong = 0;
            for (String cell : cells) {
                Reading reading = scheme.read(cell);
                boolean several = reading instanceof Reading.Several;
                boolean known = reading.key().filter(Scheme::isListed).filter(Recognition::isLikely).isPresent();
                read += several || reading instanceof Reading.Of ? 1 : 0;
                listed += several || known ? 1 : 0;
                wrong += reading instanceof Reading.Wrong && !cell.equals("NA") ? 1 : 0;
                if (isTooWrong(wrong, cells.size())) {
                    break;
                }
            }
            return new Census(read, listed, wrong);
        }
    }

    private static boolean isTooWrong(int wrong, int cells) {
        return wrong * 20 > cells;
    }

    /** A plain number is a year only within memory, and a few capitals are a code and no name. */
    private static boolean isLikely(Key key) {
        if (key.scheme() == Scheme.NAME) {
            return !CODE.matcher(key.identifier()).matches();
        }
        return key.scheme() != Scheme.DATE || key.identifier().length() != 4
                || key.identifier().compareTo("1500") > 0 && key.identifier().compareTo("2200") < 0;
    }

    private static final Pattern CODE = Pattern.compile("[A-Z0-9.+-]{1,6}");
    private static final Pattern INNER_CAPITAL = Pattern.compile("(\\p{Ll})(\\p{Lu})");
    private static final Pattern OTHER_SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Words for a title, apart where the writer set them apart, all small. */
    private static String words(String title) {
        String apart = INNER_CAPITAL.matcher(title).replaceAll("$1 $2").toLowerCase(Locale.ROOT);
        return " " + OTHER_SIGNS.matcher(apart).replaceAll(" ").strip() + " ";
    }

    /** What speaks for a scheme. */
    private enum Sign {

        WIKIDATA(Scheme.WIKIDATA, "wikidata|qid", "", 0.99, 0.97, 0.95),
        GEONAMES(Scheme.GEONAMES, "geo ?names?( ?id)?", "", 0.97, 0, 0.95),
        ALPHA2(Scheme.ISO3166_ALPHA2, "alpha ?2|iso ?(3166 1 )?a?2|cca2|" + Sign.COUNTRY,
                Sign.OTHER_CODES, 0.97, 0.7, 0.8),
        ALPHA3(Scheme.ISO3166_ALPHA3, "alpha ?3|iso ?(3166 1 )?a?3|cca3|[a-z]+[0-9]? a3|" + Sign.COUNTRY,
                Sign.OTHER_CODES, 0.97, 0.85, 0.6),
        PART2(Scheme.ISO3166_PART2, "iso ?3166 (part )?2|subdivision( code)?|region code|province code|iso 3166", "",
                0.98, 0.9, 0.8),
        M49(Scheme.M49, "m ?49|iso ?(3166 1 )?(numeric|n3)|un a3|numeric( code)?|(reporter|partner|country)( code)?",
                "4217|currency|dial|phone", 0.95, 0, 0.8),
        UNLOCODE(Scheme.UNLOCODE, "un ?locode|locode|port code", "", 0.97, 0.6, 0.95),
        IATA(Scheme.IATA, "iata( code)?", "", 0.95, 0, 0.95),
        ISO4217(Scheme.ISO4217, "iso ?4217|currency( code)?", "numeric|minor|name", 0.97, 0.6, 0.8),
        HS(Scheme.HS, "hs ?[0-9]{0,4}|hs ?code|cmd code|commodity code|tariff( code)?|тн вэд|тнвэд", "", 0.95, 0, 0.95),
        DATE(Scheme.DATE, "year|date|period|time|month|day|год|дата|年|年份|日期", "", 0.95, 0, 0.95),
        NAME(Scheme.NAME, "name|city|town|port|place|country|region|province|station|название|город|регион|порт|名称|城市"
                + "|省|国家", "file|user|currency|code|id", 0.5, 0, 0.95);

        private static final String COUNTRY = "country( ?code| ?iso)?|(reporter|partner) iso|iso|страна|код страны|国家"
                + "|国家代码";
        /** Codes of two or three letters that resemble those of countries. */
        private static final String OTHER_CODES = "fips|gec|state|province|continent|lang|languages?|tld|marc|ioc|fifa"
                + "|itu|wmo|currency|4217|iata|m ?49|3166 2|numeric";
        private static final Pattern ISO = Pattern.compile(" (iso|iso ?[0-9]+|alpha|alpha2|cca2) ");
        private static final int FEW = 3;

        private final Scheme scheme;
        private final Pattern says;
        private final Pattern denies;
        private final double withTitle;
        private final double without;
        private final double least;

        Sign(Scheme scheme, String says, String denies, double withTitle, double without, double least) {
            this.scheme = scheme;
            this.says = Pattern.compile(" (" + says + ") ");
            this.denies = Pattern.compile(denies.isEmpty() ? "(?!)" : " (" + denies + ") ");
            this.withTitle = withTitle;
            this.without = without;
            this.least = least;
        }

        Optional<Recognition> read(String title, Collection<String> cells) {
            String words = words(title);
            boolean said = says.matcher(words).find();
            if (denies.matcher(words).find() || !said && (without == 0 || cells.size() < FEW)) {
                return Optional.empty();
            }
            Census census = Census.of(scheme, cells);
            double share = census.read == 0 ? 0 : (double) census.listed / census.read;
            if (isTooWrong(census.wrong, cells.size()) || share < (said ? least : Math.max(least, 0.9))) {
                return Optional.empty();
            }
            boolean doubtful = this == ALPHA2 && !ISO.matcher(words).find();
            double confidence = Math.round((said ? withTitle : without) * share * (doubtful ? 85 : 100)) / 100.0;
            return Optional.of(new Recognition(scheme, confidence, reason(census, cells.size(), said)
                    + (doubtful ? "; the header does not say ISO, and as FIPS or GEC codes they would mean other "
                    + "countries, CH being China" : "")));
        }

        private String reason(Census census, int cells, boolean said) {
            String listed = census.listed == census.read ? "" : ", " + (census.read - census.listed)
                    + " of which the list does not have";
            return census.read + " of " + cells + " different cells are " + scheme.plural() + listed
                    + (said ? ", and the header says so" : ", though the header does not say so");
        }
    }
}
