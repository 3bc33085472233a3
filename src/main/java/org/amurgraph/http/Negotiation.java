package org.amurgraph.http;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.jena.atlas.web.MediaRange;
import org.apache.jena.atlas.web.MediaType;
import org.apache.jena.shared.JenaException;

/** Chooses what a client gets by its {@code Accept} header, as RFC 9110, section 12.5.1, says. */
public final class Negotiation {

    /** A format, and the media type by which the client asked for it. */
    public record Choice(Format format, String mediaType) {

        /** The value of the {@code Content-Type} header. Everything here is UTF-8; JSON needs no charset. */
        public String contentType() {
            return contentType(mediaType);
        }

        /** A media type with the charset where it takes one. */
        public static String contentType(String mediaType) {
            return mediaType.startsWith("text/") ? mediaType + "; charset=utf-8" : mediaType;
        }
    }

    private record Weighed(Choice choice, double quality, int exactness) {

        boolean isBetterThan(Weighed other) {
            return quality > other.quality || quality == other.quality && exactness > other.exactness;
        }
    }

    /** The exactness of a range without a wildcard. A wildcard covers a format's registered type alone. */
    private static final int EXACT = 2;

    private Negotiation() {
    }

    /**
     * The format that suits the client best. Where several suit it equally, one that it names goes before one that a
     * wildcard covers, then comes the order of the offers.
     *
     * @param accept the header; empty if there is none, and then the first offer is taken
     * @throws Problem 406 that lists the offers, if the client takes none of them
     */
    public static Choice choose(Optional<String> accept, List<Format> offers) {
        List<MediaRange> ranges = accept.map(Negotiation::ranges).orElse(List.of());
        if (accept.map(String::isBlank).orElse(true)) {
            return new Choice(offers.get(0), offers.get(0).mediaType());
        }
        Weighed best = null;
        for (Format offer : offers) {
            for (String type : offer.mediaTypes()) {
                Weighed weighed = weigh(offer, type, ranges);
                boolean counts = weighed.exactness == EXACT || type.equals(offer.mediaType());
                if (counts && weighed.quality > 0 && (best == null || weighed.isBetterThan(best))) {
                    best = weighed;
                }
            }
        }
        if (best == null) {
            throw new Problem(406, "This is to be had as " + offers.stream().map(Format::mediaType)
                    .collect(Collectors.joining(", ")) + "; the header Accept names none of them.");
        }
        return best.choice;
    }

    /** The most exact range that covers a type tells its quality, whatever the others say. */
    private static Weighed weigh(Format offer, String type, List<MediaRange> ranges) {
        MediaType media = MediaType.create(type);
        double quality = 0;
        int exactness = -1;
        for (MediaRange range : ranges) {
            int exact = "*".equals(range.getType()) ? 0 : "*".equals(range.getSubType()) ? 1 : EXACT;
            if (range.accepts(media) && exact > exactness) {
                quality = range.get_q();
                exactness = exact;
            }
        }
        return new Weighed(new Choice(offer, type), quality, exactness);
    }

    /** The ranges of a header; what is none is passed over. */
    private static List<MediaRange> ranges(String accept) {
        List<MediaRange> ranges = new ArrayList<>();
        for (String part : Arrays.asList(accept.toLowerCase(Locale.ROOT).split(","))) {
            try {
                if (part.contains("/")) {
                    ranges.add(new MediaRange(part.strip()));
                }
            } catch (JenaException | IllegalArgumentException e) {
                continue;
            }
        }
        return ranges;
    }
}
