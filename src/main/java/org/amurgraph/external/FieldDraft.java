package org.amurgraph.external;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.amurgraph.key.Reading;
import org.amurgraph.key.Recognition;
import org.amurgraph.key.Scheme;
import org.amurgraph.table.Finding;

/** What a column is, as the cells of a sample suggest it. */
final class FieldDraft {

    private static final double LIKELY = 0.5;
    /** Words for "no value". NA is one only among numbers and dates, since it is Namibia and North America too. */
    private static final Set<String> NULLS = Set.of("..", "...", "n/a", "N/A", "#N/A", "-", "–", "—");
    private static final Set<String> NULLS_OF_NUMBERS = Set.of("NA", "na", "NaN", "nan", "null", "NULL", "None");
    private static final List<Datatype> NUMBERS = List.of(Datatype.INTEGER, Datatype.DECIMAL, Datatype.DOUBLE);
    private static final Map<String, String> LANGUAGES = Map.of("en", "en", "english", "en", "ru", "ru",
            "russian", "ru", "zh", "zh", "cn", "zh", "chinese", "zh");

    /** A datatype with the way its cells are written. */
    private record Form(Datatype datatype, CellForm cells) {
        static Form plain(Datatype datatype) {
            return new Form(datatype, CellForm.PLAIN);
        }
    }

    private final int index;
    private final String title;
    private final Set<String> cells;
    private final String seen;
    private final boolean commaIsFree;

    /**
     * A draft of one column.
     *
     * @param seen how many rows the sample has, for the reason
     * @param commaIsFree true if a comma may stand before decimals, since it does not part cells
     */
    FieldDraft(int index, String title, Set<String> cells, String seen, boolean commaIsFree) {
        this.index = index;
        this.title = title;
        this.cells = new LinkedHashSet<>(cells);
        this.cells.remove("");
        this.seen = seen;
        this.commaIsFree = commaIsFree;
    }

    Field draft(String name, Optional<KeyUse> told) {
        Set<String> values = without(NULLS);
        Set<String> numbers = new LinkedHashSet<>(values);
        numbers.removeAll(NULLS_OF_NUMBERS);
        Form form = form(numbers);
        List<Recognition> recognised = Recognition.of(title, values);
        Optional<KeyUse> key = told.or(() -> recognised.stream().filter(r -> r.confidence() >= LIKELY)
                .filter(r -> r.scheme() != Scheme.NAME || form.datatype == Datatype.STRING).findFirst()
                .map(r -> new KeyUse(r.scheme(), r.confidence(), Optional.empty(), Optional.empty(), r.reason())));
        Form used = key.isEmpty() || key.get().scheme() == Scheme.DATE ? year(form, key) : Form.plain(Datatype.STRING);
        List<String> nulls = nulls(key, used, numbers.size() < values.size());
        return new Field(index, name, title, used.datatype.local(), used.cells, language(used, key), nulls, key,
                reason(used, recognised, key));
    }

    private Set<String> without(Set<String> nulls) {
        Set<String> left = new LinkedHashSet<>(cells);
        left.removeAll(nulls);
        return left;
    }

    /** The narrowest datatype that all cells have; days that cannot be are days still, to be told as faults. */
    private Form form(Set<String> values) {
        if (values.isEmpty() || values.stream().anyMatch(FieldDraft::hasLeadingZero)) {
            return Form.plain(Datatype.STRING);
        }
        for (Datatype number : NUMBERS) {
            if (values.stream().allMatch(number::allows)) {
                return Form.plain(number);
            }
        }
        if (commaIsFree && all(values, v -> v.indexOf('.') < 0 && Datatype.DECIMAL.allows(v.replace(',', '.')))) {
            return new Form(Datatype.DECIMAL, new CellForm(Optional.empty(), ',', Optional.empty(), false,
                    Optional.empty()));
        }
        return Form.plain(all(values, Datatype::isDayShaped) ? Datatype.DATE
                : all(values, Datatype::isTimeShaped) ? Datatype.DATE_TIME
                : all(values, Datatype.YEAR_MONTH::allows) ? Datatype.YEAR_MONTH
                : all(values, Datatype.ANY_URI::allows) && all(values, v -> v.contains("://")) ? Datatype.ANY_URI
                : all(values, v -> v.equals("true") || v.equals("false")) ? Datatype.BOOLEAN : Datatype.STRING);
    }

    private static boolean all(Set<String> values, Predicate<String> test) {
        return values.stream().allMatch(test);
    }

    private static boolean hasLeadingZero(String cell) {
        return cell.length() > 1 && cell.charAt(0) == '0' && Character.isDigit(cell.charAt(1)) || cell.startsWith("+");
    }

    /** A column of years is no column of amounts. One that mixes years, months and days is text to XML Schema. */
    private Form year(Form form, Optional<KeyUse> key) {
        boolean years = key.isPresent() && all(without(NULLS), Datatype.YEAR::allows);
        return years ? Form.plain(Datatype.YEAR)
                : key.isPresent() && NUMBERS.contains(form.datatype) ? Form.plain(Datatype.STRING) : form;
    }

    private List<String> nulls(Optional<KeyUse> key, Form form, boolean hasWords) {
        List<String> nulls = new ArrayList<>();
        for (String cell : cells) {
            boolean word = NULLS.contains(cell) || hasWords && NULLS_OF_NUMBERS.contains(cell)
                    && form.datatype != Datatype.STRING;
            boolean noKey = key.isPresent() && key.get().scheme() != Scheme.NAME && NULLS_OF_NUMBERS.contains(cell)
                    && key.get().scheme().read(cell) instanceof Reading.Wrong;
            if (word || noKey) {
                nulls.add(cell);
            }
        }
        return List.copyOf(nulls);
    }

    private Optional<String> language(Form form, Optional<KeyUse> key) {
        if (form.datatype != Datatype.STRING || key.filter(k -> k.scheme() != Scheme.NAME).isPresent()) {
            return Optional.empty();
        }
        Optional<String> language = Optional.empty();
        for (String word : title.toLowerCase(Locale.ROOT).split("[^a-z]+")) {
            language = language.or(() -> Optional.ofNullable(LANGUAGES.get(word)));
        }
        return language;
    }

    private String reason(Form form, List<Recognition> recognised, Optional<KeyUse> key) {
        StringBuilder reason = new StringBuilder(cells.isEmpty() ? "empty in " + seen
                : form.datatype.local() + ", for so are all " + cells.size() + " different cells in " + seen);
        if (key.isPresent() && form.datatype == Datatype.STRING) {
            reason.append("; codes and names are kept as text");
        } else if (form.datatype == Datatype.STRING && cells.stream().anyMatch(FieldDraft::hasLeadingZero)) {
            reason.append("; leading zeros and signs are kept");
        } else if (form.datatype == Datatype.STRING) {
            misfits().ifPresent(reason::append);
        }
        recognised.stream().filter(r -> key.isEmpty() || r.scheme() != key.get().scheme()).findFirst().ifPresent(r ->
                reason.append("; perhaps ").append(r.scheme().plural()).append(" (confidence ").append(r.confidence())
                        .append("), to be told with --key"));
        return reason.toString();
    }

    /** Says which cells keep a column of numbers from being one. */
    private Optional<String> misfits() {
        List<String> odd = cells.stream().filter(c -> !Datatype.DOUBLE.allows(c) && !NULLS.contains(c)
                && !NULLS_OF_NUMBERS.contains(c)).toList();
        return odd.isEmpty() || odd.size() * 10 > cells.size() ? Optional.empty()
                : Optional.of("; all but " + odd.size() + " are numbers, such as not " + Finding.quote(odd.get(0)));
    }
}
