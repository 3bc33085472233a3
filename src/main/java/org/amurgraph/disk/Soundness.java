package org.amurgraph.disk;

import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.jena.atlas.iterator.Iter;
import org.apache.jena.dboe.base.file.Location;
import org.apache.jena.graph.Node;
import org.apache.jena.riot.system.AsyncParser;
import org.apache.jena.sparql.core.DatasetGraph;
import org.apache.jena.sparql.core.Quad;
import org.apache.jena.system.Txn;
import org.apache.jena.tdb2.store.DatasetGraphTDB;
import org.apache.jena.tdb2.store.tupletable.TupleTable;
import org.apache.jena.tdb2.sys.TDBInternal;

/** Whether a store holds what it was made of: a load that was killed opens as an empty store without an error. */
final class Soundness {

    /** What some statements come to, in whatever order they are. */
    private record Sum(long count, long sum) {

        static Sum of(Iterator<?> all) {
            long count = 0;
            long sum = 0;
            for (; all.hasNext(); count++) {
                // Spread over all 64 bits, so that sums of different statements differ.
                long hash = all.next().hashCode() * 0x9E3779B97F4A7C15L;
                sum += hash ^ hash >>> 29;
            }
            return new Sum(count, sum);
        }

        Sum and(Sum other) {
            return new Sum(count + other.count, sum + other.sum);
        }
    }

    private final DatasetGraphTDB data;
    private final List<String> files;

    private Soundness(DatasetGraphTDB data, List<String> files) {
        this.data = data;
        this.files = files;
    }

    /**
     * Compares a store with its files: the statements and each of their terms, and the indexes with each other.
     *
     * @return what differs first, if anything does
     */
    static Optional<String> fault(Location folder, List<String> files) {
        try {
            DatasetGraph data = Tdb.connect(folder);
            try {
                return Txn.calculateRead(data,
                        () -> new Soundness(TDBInternal.getDatasetGraphTDB(data), files).fault());
            } finally {
                TDBInternal.expel(data, true);
            }
        } catch (RuntimeException e) {
            return Optional.of("it cannot be read (" + e.getMessage() + ")");
        }
    }

    private Optional<String> fault() {
        Sum expected = files.stream().map(f -> Sum.of(AsyncParser.asyncParseQuads(f))).reduce(new Sum(0, 0), Sum::and);
        // Read before anything is asked for, so that no term comes from a cache.
        Sum held = Sum.of(Iter.map(data.findNG(Node.ANY, Node.ANY, Node.ANY, Node.ANY), Terms::read));
        if (!held.equals(expected)) {
            return Optional.of(held.count == expected.count ? "its terms are not those of the release"
                    : "it has " + held.count + " statements instead of " + expected.count);
        }
        return Stream.of(data.getQuadTable().getNodeTupleTable(), data.getTripleTable().getNodeTupleTable())
                .flatMap(table -> fault(table.getTupleTable()).stream()).findFirst().or(this::lacking);
    }

    private static Optional<String> fault(TupleTable table) {
        Set<Sum> sums = Stream.of(table.getIndexes()).map(index -> Sum.of(index.all())).collect(Collectors.toSet());
        return sums.size() == 1 ? Optional.empty() : Optional.of("its indexes differ: " + sums);
    }

    private Optional<String> lacking() {
        for (String file : files) {
            for (Iterator<Quad> quads = AsyncParser.asyncParseQuads(file); quads.hasNext();) {
                Quad quad = Terms.stored(quads.next());
                if (!data.getDefaultGraph().contains(quad.asTriple())) {
                    return Optional.of("its default graph lacks " + quad.asTriple());
                }
            }
        }
        return Optional.empty();
    }
}
