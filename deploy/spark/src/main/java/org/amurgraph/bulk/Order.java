package org.amurgraph.bulk;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.amurgraph.key.Scheme;

/** What the job is told on the command line, as {@code --name value}. */
record Order(Map<String, List<String>> told) {

    static final String USAGE = """
            TradeToGraph --input DIR|FILE… --release DIR --out DIR --name NAME
              --reporter COLUMN=SCHEME --partner COLUMN=SCHEME --year COLUMN --value COLUMN
              [--flow COLUMN] [--quantity COLUMN] [--commodity COLUMN] [--level 2|4|6|TOTAL] [--chapters]
              [--title TEXT] [--source URL|TEXT] [--license URL] [--retrieved DAY] [--skip-bad-rows N]
              [--threads N] [--partitions N]
            """;
    private static final Set<String> REQUIRED = Set.of("input", "release", "out", "name", "reporter", "partner", "year",
            "value");
    private static final Set<String> OTHERS = Set.of("flow", "quantity", "commodity", "level", "title", "source",
            "license", "retrieved", "skip-bad-rows", "threads", "partitions");
    private static final String CHAPTERS = "chapters";

    /**
     * A column that holds identifiers.
     *
     * @param column its header
     */
    record KeyColumn(String column, Scheme scheme) {
    }

    /**
     * Reads the command line.
     *
     * @throws Fault if it cannot be
     */
    static Order of(String... args) {
        Map<String, List<String>> told = new LinkedHashMap<>();
        for (int i = 0; i < args.length; i++) {
            String name = args[i].startsWith("--") ? args[i].substring(2) : "";
            boolean flag = name.equals(CHAPTERS);
            if (!flag && !REQUIRED.contains(name) && !OTHERS.contains(name)) {
                throw Fault.usage("there is no option " + args[i]);
            }
            if (!flag && i + 1 == args.length) {
                throw Fault.usage(args[i] + " has no value");
            }
            told.computeIfAbsent(name, n -> new ArrayList<>()).add(flag ? "" : args[++i]);
        }
        REQUIRED.stream().sorted().filter(n -> !told.containsKey(n)).findFirst().ifPresent(n -> {
            throw Fault.usage("--" + n + " is missing");
        });
        return new Order(told).checked();
    }

    private Order checked() {
        require("name", "[a-z0-9]+(-[a-z0-9]+)*", "made of lower-case letters, digits and hyphens");
        require("level", "2|4|6|TOTAL", "2, 4, 6 or TOTAL");
        require("license", "https?://[^\\s<>\"{}|^`\\\\]+", "the address of a licence");
        require("retrieved", "[0-9]{4}-[0-9]{2}-[0-9]{2}", "a day such as 2025-01-31");
        for (String number : List.of("skip-bad-rows", "threads", "partitions")) {
            require(number, "[0-9]{1,9}", "a whole number");
        }
        if (chapters() && commodity().isEmpty() || told.containsKey("level") && commodity().isEmpty()) {
            throw Fault.usage("--chapters and --level need --commodity");
        }
        key("reporter");
        key("partner");
        return this;
    }

    private void require(String option, String pattern, String expected) {
        text(option).filter(v -> !v.matches(pattern)).ifPresent(v -> {
            throw Fault.usage("--" + option + " is " + v + ", but is " + expected);
        });
    }

    List<String> inputs() {
        return told.get("input");
    }

    /** The value of an option. */
    Optional<String> text(String option) {
        return Optional.ofNullable(told.get(option)).map(v -> v.get(v.size() - 1));
    }

    /** The value of an option that has one, or nothing. */
    String textOrEmpty(String option) {
        return text(option).orElse("");
    }

    long number(String option, long otherwise) {
        return text(option).map(Long::parseLong).orElse(otherwise);
    }

    KeyColumn key(String option) {
        String value = text(option).orElseThrow();
        int end = value.lastIndexOf('=');
        Optional<Scheme> scheme = Scheme.of(value.substring(end + 1)).filter(s -> s != Scheme.NAME && s != Scheme.DATE);
        if (end < 1 || scheme.isEmpty()) {
            throw Fault.usage("--" + option + " is " + value + ", but is COLUMN=SCHEME, such as reporterCode=m49");
        }
        return new KeyColumn(value.substring(0, end), scheme.get());
    }

    Optional<String> commodity() {
        return text("commodity");
    }

    /** True if rows are kept apart by the chapters of the Harmonized System. */
    boolean chapters() {
        return told.containsKey(CHAPTERS);
    }
}
