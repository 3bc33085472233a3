package org.amurgraph.external;

import com.ibm.icu.text.CharsetDetector;
import com.ibm.icu.text.CharsetMatch;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The encoding of a text, as its first bytes suggest it.
 *
 * @param sure false if another encoding is well possible, so that a reader must look at the cells
 * @param reason what was seen
 */
record Encoding(Charset charset, boolean sure, String reason) {

    /** What the detector may find. Latin-1 is read as Windows-1252, which has the same letters and more signs. */
    private static final Map<String, String> CANDIDATES = Map.of("ISO-8859-1", "windows-1252", "windows-1252",
            "windows-1252", "windows-1251", "windows-1251", "GB18030", "GB18030");
    private static final int SURE = 50;

    /** The encoding of a sample, which may end inside a character. */
    static Encoding of(byte[] sample) {
        if (startsWith(sample, 0xEF, 0xBB, 0xBF)) {
            return new Encoding(StandardCharsets.UTF_8, true, "UTF-8 by its byte order mark");
        }
        if (startsWith(sample, 0xFF, 0xFE)) {
            return new Encoding(StandardCharsets.UTF_16LE, true, "UTF-16 LE by its byte order mark");
        }
        if (startsWith(sample, 0xFE, 0xFF)) {
            return new Encoding(StandardCharsets.UTF_16BE, true, "UTF-16 BE by its byte order mark");
        }
        if (isSixteenBit(sample, 0)) {
            return new Encoding(StandardCharsets.UTF_16LE, true, "UTF-16 LE, for every second byte of its line ends "
                    + "and Latin letters is zero");
        }
        if (isSixteenBit(sample, 1)) {
            return new Encoding(StandardCharsets.UTF_16BE, true, "UTF-16 BE, for every first byte of its line ends "
                    + "and Latin letters is zero");
        }
        return ofBytes(sample);
    }

    private static Encoding ofBytes(byte[] sample) {
        int high = 0;
        for (byte b : sample) {
            high += b < 0 ? 1 : 0;
        }
        if (high == 0) {
            return new Encoding(StandardCharsets.UTF_8, true, "UTF-8, for its first " + sample.length
                    + " bytes are ASCII");
        }
        String text = decode(sample, StandardCharsets.UTF_8);
        long malformed = text.chars().filter(c -> c == MarkedText.MALFORMED).count();
        long letters = text.chars().filter(c -> c > 0x7F && c != MarkedText.MALFORMED).count();
        if (malformed == 0) {
            return new Encoding(StandardCharsets.UTF_8, true, "UTF-8, for its first " + sample.length
                    + " bytes are well formed in it");
        }
        if (letters > 2 * malformed) {
            return new Encoding(StandardCharsets.UTF_8, false, "UTF-8, for " + letters + " of the "
                    + (letters + malformed) + " letters beyond ASCII in its first " + sample.length
                    + " bytes are well formed in it; the others are of another encoding");
        }
        return guess(sample);
    }

    private static Encoding guess(byte[] sample) {
        CharsetDetector detector = new CharsetDetector();
        detector.setText(sample);
        for (CharsetMatch match : detector.detectAll()) {
            String name = CANDIDATES.get(match.getName());
            if (name != null && decode(sample, Charset.forName(name)).indexOf(MarkedText.MALFORMED) < 0) {
                return new Encoding(Charset.forName(name), match.getConfidence() >= SURE, name
                        + ", with a confidence of " + match.getConfidence() + " in 100 by the frequency of its letters ("
                        + language(match) + "); it is not UTF-8");
            }
        }
        return new Encoding(Charset.forName("windows-1252"), false,
                "windows-1252 for want of a better one; it is not UTF-8");
    }

    private static String language(CharsetMatch match) {
        return match.getLanguage() == null ? "any language" : "as in the language " + match.getLanguage();
    }

    private static String decode(byte[] sample, Charset charset) {
        CharBuffer text = CharBuffer.allocate(2 * sample.length + 2);
        charset.newDecoder().onMalformedInput(CodingErrorAction.REPLACE)
                .onUnmappableCharacter(CodingErrorAction.REPLACE).replaceWith(String.valueOf(MarkedText.MALFORMED))
                .decode(ByteBuffer.wrap(sample), text, false);
        return text.flip().toString();
    }

    /**
     * True if the high bytes of pairs are zero as often as Latin letters, digits and line ends need, and the low ones
     * next to never.
     *
     * @param low place of the low byte in a pair
     */
    private static boolean isSixteenBit(byte[] sample, int low) {
        int lineEnds = 0;
        int high = 0;
        int none = 0;
        for (int i = 0; i + 1 < sample.length; i += 2) {
            lineEnds += sample[i + low] == '\n' && sample[i + 1 - low] == 0 ? 1 : 0;
            high += sample[i + 1 - low] == 0 ? 1 : 0;
            none += sample[i + low] == 0 ? 1 : 0;
        }
        return lineEnds > 0 && high > 10 * none && high * 50 > sample.length;
    }

    private static boolean startsWith(byte[] sample, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= sample.length || (sample[i] & 0xFF) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
