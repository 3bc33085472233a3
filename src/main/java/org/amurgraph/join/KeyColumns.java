package org.amurgraph.join;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.amurgraph.external.Entry;
import org.amurgraph.external.Field;
import org.amurgraph.key.Reading;
import org.amurgraph.key.Scheme;
import org.amurgraph.match.Outcome;
import org.amurgraph.match.Question;

/** The key columns of a table, and what the cells of a row in them mean. */
final class KeyColumns {

    /** Times that are kept ready. */
    private static final int MOST_TIMES = 10_000;

    private final List<KeyIndex> columns = new ArrayList<>();
    private final List<Integer> places = new ArrayList<>();
    /** For each column the place in a row of the one that contains it; -1 if there is none. */
    private final List<Integer> containers = new ArrayList<>();
    private final int date;
    private final Map<String, Optional<Moment>> moments = new HashMap<>();

    /**
     * The key columns among all; those that others lie in come before them.
     *
     * @param matcher answers what a cell means
     */
    KeyColumns(List<Field> fields, Function<Question, Outcome> matcher, Decisions decisions) {
        for (Field next : keys(fields)) {
            containers.add(within(next).map(w -> RowLines.place(fields, w)).orElse(-1));
            columns.add(new KeyIndex(next, matcher, decisions));
            places.add(fields.indexOf(next));
        }
        this.date = IntStream.range(0, fields.size())
                .filter(i -> fields.get(i).key().filter(k -> k.scheme() == Scheme.DATE).isPresent()).findFirst()
                .orElse(-1);
    }

    /** The fields whose cells lead to things; those that others lie in come before them. */
    static List<Field> keys(List<Field> fields) {
        List<Field> waiting = new ArrayList<>(fields.stream().filter(KeyColumns::leadsToThings).toList());
        List<Field> keys = new ArrayList<>();
        while (!waiting.isEmpty()) {
            Field next = waiting.stream().filter(f -> within(f).map(w -> waiting.stream()
                    .noneMatch(o -> o.name().equals(w))).orElse(true)).findFirst().orElse(waiting.get(0));
            waiting.remove(next);
            keys.add(next);
        }
        return keys;
    }

    private static boolean leadsToThings(Field field) {
        return field.key().filter(k -> k.scheme() != Scheme.DATE).isPresent();
    }

    private static Optional<String> within(Field field) {
        return field.key().orElseThrow().within();
    }

    private int indexOf(String name) {
        return IntStream.range(0, columns.size()).filter(i -> columns.get(i).field().name().equals(name)).findFirst()
                .orElse(-1);
    }

    List<KeyIndex> columns() {
        return columns;
    }

    /** Place of a column by its name; -1 if it is no key. */
    int place(String name) {
        return indexOf(name);
    }

    /** The time that a row is about. */
    Optional<Moment> moment(Entry row) {
        return date < 0 ? Optional.empty() : row.values().get(date).flatMap(cell -> {
            if (moments.size() >= MOST_TIMES) {
                moments.clear();
            }
            return moments.computeIfAbsent(cell, Moment::of);
        });
    }

    /** What the cells of a row mean, by column; null where a cell is empty. */
    Meaning[] meanings(Entry row, Optional<Moment> moment) throws JoinFault {
        Optional<LocalDate> on = moment.flatMap(m -> m.span().first());
        Meaning[] meanings = new Meaning[columns.size()];
        for (int i = 0; i < meanings.length; i++) {
            Optional<String> cell = row.values().get(places.get(i));
            if (cell.isPresent() && !cell.get().isBlank() && !isNone(columns.get(i), cell.get())) {
                meanings[i] = columns.get(i).of(cell.get(), within(containers.get(i), row, meanings), on, row.row());
            }
        }
        return meanings;
    }

    /** The thing that contains what is meant, or, where it was not found, the cell that names it. */
    private String within(int container, Entry row, Meaning[] meanings) {
        if (container < 0) {
            return "";
        }
        int key = places.indexOf(container);
        return key >= 0 && meanings[key] != null && !meanings[key].thing().isEmpty() ? meanings[key].thing()
                : row.values().get(container).orElse("");
    }

    /** True for a cell by which its scheme says that there is no identifier. */
    private static boolean isNone(KeyIndex column, String cell) {
        return cell.startsWith("-") && column.use().scheme().read(cell) instanceof Reading.None;
    }
}
