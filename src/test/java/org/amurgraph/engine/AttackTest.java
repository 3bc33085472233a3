package org.amurgraph.engine;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.amurgraph.TestProject;
import org.amurgraph.release.Release;
import org.apache.jena.sparql.core.DatasetGraph;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.function.Executable;

/** Every attack on the real graph ends in time and as it should, and leaves nothing behind. */
class AttackTest {

    private static final Limits LIMITS = new Limits(Duration.ofSeconds(2), 5_000, 5_000_000, 50_000, 1_000_000);
    private static final Duration END = Duration.ofSeconds(3);

    @TempDir
    private static Path releases;
    private static DatasetGraph data;

    @BeforeAll
    static void build() throws IOException {
        TestProject.release(releases);
        data = Release.open(releases).data();
    }

    @Test
    void everyAttackEndsInTimeWithItsOutcome() throws Exception {
        attack(2, Attack.all(), (attack, outcome) -> assertTrue(attack.ends().contains(outcome),
                attack.name() + " ended with " + outcome + " instead of " + attack.ends()));
    }

    @Test
    void attacksAtTheSameTimeDoNotHelpEachOther() throws Exception {
        List<Attack> worst = Attack.all().stream()
                .filter(a -> a.ends().contains("MEMORY") || a.ends().contains("DEPTH")).toList();
        attack(4, worst, (attack, outcome) -> assertTrue(
                attack.ends().contains(outcome) || outcome.equals("TIME"), attack.name() + " ended with " + outcome));
    }

    private interface Expectation {
        void of(Attack attack, String outcome);
    }

    /** Lets attackers work through a list, so many at a time; then nothing runs, and a query is answered. */
    private static void attack(int atATime, List<Attack> attacks, Expectation expectation) throws Exception {
        ExecutorService attackers = Executors.newFixedThreadPool(atATime);
        try (QueryRunner runner = new QueryRunner(LIMITS, atATime, atATime)) {
            List<Future<Executable>> results = new ArrayList<>();
            for (Attack attack : attacks) {
                results.add(attackers.submit(() -> {
                    long start = System.nanoTime();
                    String outcome = attack.outcome(runner, data);
                    Duration took = Duration.ofNanos(System.nanoTime() - start);
                    return () -> {
                        assertTrue(took.compareTo(END) < 0, attack.name() + " took " + took);
                        expectation.of(attack, outcome);
                    };
                }));
            }
            List<Executable> checks = new ArrayList<>();
            for (Future<Executable> result : results) {
                checks.add(result.get());
            }
            assertAll(checks);
            requireQuiet(runner);
        } finally {
            attackers.shutdownNow();
        }
    }

    private static void requireQuiet(QueryRunner runner) throws InterruptedException {
        for (int i = 0; i < 100 && runner.running() > 0; i++) {
            Thread.sleep(10);
        }
        assertEquals(0, runner.running());
        assertEquals(0, runner.waiting());
        assertEquals("OK", new Attack("peace", List.of("OK"), "SELECT ?s { ?s ?p ?o } ORDER BY ?s LIMIT 5")
                .outcome(runner, data));
    }
}
