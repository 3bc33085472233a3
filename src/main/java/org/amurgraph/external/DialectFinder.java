package org.amurgraph.external;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.amurgraph.table.Finding;

/** Finds out how the bytes of a file become cells, as far as nobody told. */
final class DialectFinder {

    private static final int SAMPLE = 1024 * 1024;
    private static final int TEXT_SAMPLE = 64 * 1024;

    private final String file;
    private final List<Finding> findings;

    /**
     * A finder for one file.
     *
     * @param findings where findings go
     */
    DialectFinder(String file, List<Finding> findings) {
        this.file = file;
        this.findings = findings;
    }

    /** The dialect; empty if what was told cannot be. */
    Optional<Dialect> find(Path path, ToldDialect told) throws IOException {
        byte[] sample;
        boolean gzip;
        try (SourceBytes bytes = SourceBytes.open(path)) {
            gzip = bytes.gzip();
            sample = bytes.stream().readNBytes(SAMPLE);
        } catch (EOFException | ZipException e) {
            findings.add(Finding.ofFile(file, "is a gzip file that is damaged or ends too early", "fetch it again"));
            return Optional.empty();
        }
        if (sample.length == 0) {
            findings.add(Finding.ofFile(file, "is empty", "give a table with a header and rows"));
            return Optional.empty();
        }
        return encoding(sample, told).map(encoding -> {
            String text = text(sample, encoding.charset());
            Punctuation marks = Punctuation.of(text, text.length() < TEXT_SAMPLE && sample.length < SAMPLE,
                    told.delimiter(), told.quote());
            return new Dialect(encoding.charset(), gzip, marks.delimiter(), marks.quote(), told.skipRows(),
                    told.header(), told.reason().orElse(encoding.reason() + "; " + marks.reason()));
        });
    }

    private Optional<Encoding> encoding(byte[] sample, ToldDialect told) {
        if (told.encoding().isPresent()) {
            return told(told.encoding().get(), sample);
        }
        Encoding found = Encoding.of(sample);
        if (!found.sure()) {
            findings.add(new Finding(file, 0, "", "the encoding was taken for " + found.reason(),
                    "look at the cells, and name the encoding with --encoding if they are wrong",
                    Finding.Severity.WARNING));
        }
        return Optional.of(found);
    }

    private Optional<Encoding> told(String name, byte[] sample) {
        try {
            Charset charset = name.equalsIgnoreCase("latin-1") ? StandardCharsets.ISO_8859_1 : Charset.forName(name);
            if (charset.equals(StandardCharsets.UTF_16)) {
                boolean little = sample.length > 1 && (sample[0] == (byte) 0xFF || sample[0] != (byte) 0xFE
                        && sample[1] == 0);
                charset = little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
            }
            return Optional.of(new Encoding(charset, true, charset.name() + ", as told"));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            findings.add(Finding.ofFile(file, "there is no encoding " + Finding.quote(name),
                    "write one such as UTF-8, UTF-16, ISO-8859-1, windows-1251, windows-1252 or GB18030"));
            return Optional.empty();
        }
    }

    private static String text(byte[] sample, Charset charset) {
        char[] text = new char[TEXT_SAMPLE];
        int length = 0;
        try (MarkedText marked = new MarkedText(new ByteArrayInputStream(sample), charset)) {
            int read = marked.read(text, 0, text.length);
            while (read > 0 && length < text.length) {
                length += read;
                read = marked.read(text, length, text.length - length);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String whole = new String(text, 0, length);
        int end = whole.indexOf(MarkedText.END);
        return end < 0 ? whole : whole.substring(0, end);
    }
}
