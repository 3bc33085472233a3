package org.amurgraph.table;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A column as the metadata describes it.
 *
 * @param name header of the column in the CSV file, and name of its variable in the mapping query
 * @param datatype what a value must be
 * @param language language of the values if they are text for readers
 * @param required whether a cell must not be empty
 * @param nulls cell contents that mean no value
 * @param separator what parts the values of a list cell
 * @param codeList notation of the code list that the values come from
 * @param unitCode code of the values' unit, or the name of the column that holds it in braces
 * @param valueUrl for a virtual column: the template of its IRI
 */
public record Column(String name, Datatype datatype, Optional<String> language, boolean required,
                     List<String> nulls, Optional<String> separator, Optional<String> codeList,
                     Optional<String> unitCode, Optional<UriTemplate> valueUrl) {

    /** True if the column stands in the metadata only and its values are made from the row's other cells. */
    boolean isVirtual() {
        return valueUrl.isPresent();
    }

    /** True if every value has the unit that the metadata names. */
    boolean hasFixedUnit() {
        return unitCode.isPresent() && !unitCode.get().startsWith("{");
    }

    /** What a value says beyond its characters, as the ending of a further variable. */
    enum Derived {
        EARLIEST, LATEST, EXTENT, QUALIFIER, UNIT
    }

    /** The further variable that a value of this column binds. */
    String derived(Derived what) {
        return name + "_" + what.name().toLowerCase(Locale.ROOT);
    }

    /** Names of the further variables that a value of this column binds. */
    List<String> derived() {
        if (datatype.isEdtf()) {
            return Stream.of(Derived.EARLIEST, Derived.LATEST, Derived.EXTENT, Derived.QUALIFIER)
                    .map(this::derived).toList();
        }
        return hasFixedUnit() ? List.of(derived(Derived.UNIT)) : List.of();
    }
}
