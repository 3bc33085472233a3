package org.amurgraph.page;

import java.util.Comparator;
import java.util.List;

/** All that is claimed of the stages of one thing. */
record MapStages(List<StageClaim> claims) {

    /**
     * The state in a year.
     *
     * @param standing how far the thing has come, by what is not likely wrong
     * @param disputed true if one of the claims is called in question
     * @param stated the claims on the stage that holds; several if sources differ
     * @param foreseen what was planned or expected by then, whether it came true or not
     */
    record State(Standing standing, boolean disputed, List<StageClaim> stated, List<StageClaim> foreseen) {

        String words() {
            return standing.words() + (disputed ? ", disputed" : "");
        }
    }

    /**
     * The state at the end of a year. A plan never makes a thing more than planned.
     *
     * @param release year of the release
     */
    State asOf(int year, int release) {
        List<StageClaim> begun = claims.stream().filter(c -> c.isStatedIn(year)).toList();
        List<StageClaim> stated = begun.stream()
                .filter(c -> begun.stream().noneMatch(other -> c.isOvertaken(other, year))).toList();
        List<StageClaim> foreseen = claims.stream().filter(c -> c.isForeseenIn(year, release)).toList();
        Standing reached = stated.stream().filter(c -> !c.manner().isLikelyWrong()).map(StageClaim::standing)
                .max(Comparator.naturalOrder()).orElse(Standing.UNKNOWN);
        Standing standing = reached == Standing.UNKNOWN && !foreseen.isEmpty() ? Standing.PLANNED : reached;
        List<StageClaim> telling = stated.isEmpty() ? foreseen : stated;
        return new State(standing, telling.stream().anyMatch(c -> c.manner().isDisputed()), stated, foreseen);
    }
}
