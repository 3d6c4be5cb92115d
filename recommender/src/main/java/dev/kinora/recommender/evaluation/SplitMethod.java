package dev.kinora.recommender.evaluation;

import com.carrotsearch.hppc.IntHashSet;
import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Signal;
import dev.kinora.recommender.pipeline.Viewer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** How a data set is cut into what is known and what is to be foretold. */
public enum SplitMethod {
    /** Of each user, the last 20 % of their interactions in time. What others did later is known. */
    USER {
        @Override
        BitSet later(Interactions all, int[][] byUser) {
            var later = new BitSet(all.size());
            for (var rows : byUser) {
                for (var index = (int) (rows.length * KNOWN); index < rows.length; index++) {
                    later.set(rows[index]);
                }
            }
            return later;
        }
    },
    /** Of each user, their last like and what came after it. What others did later is known. */
    LOO {
        @Override
        BitSet later(Interactions all, int[][] byUser) {
            var later = new BitSet(all.size());
            for (var rows : byUser) {
                var last = rows.length - 1;
                while (last >= 0 && !all.isPositive(rows[last])) {
                    last--;
                }
                for (var index = Math.max(0, last); index < rows.length && last >= 0; index++) {
                    later.set(rows[index]);
                }
            }
            return later;
        }
    },
    /** The last 20 % of all interactions in time: nothing that happened after the cut is known, of nobody. */
    TIME {
        @Override
        BitSet later(Interactions all, int[][] byUser) {
            var later = new BitSet(all.size());
            var cut = (int) (all.size() * KNOWN);
            // Interactions of the same instant are on the same side.
            while (cut > 0 && cut < all.size() && all.time(cut) == all.time(cut - 1)) {
                cut++;
            }
            later.set(cut, all.size());
            return later;
        }
    };

    private static final double KNOWN = 0.8;

    /** The rows that are to be foretold. */
    abstract BitSet later(Interactions all, int[][] byUser);

    /**
     * Cuts a data set. Users of whom nothing liked is to be foretold are no case. In the {@link #TIME} split, items that
     * were published or first touched after the cut are no candidates, and therefore not wanted.
     */
    public Split split(Dataset all) {
        var interactions = all.interactions();
        return split(
                all, later(interactions, interactions.rowsByUser(all.users().size())));
    }

    /**
     * Cuts a data set at an instant: what happened from then on is to be foretold, as in the {@link #TIME} split.
     *
     * @param cut milliseconds since 1970-01-01T00:00:00Z
     */
    public static Split at(long cut, Dataset all) {
        var interactions = all.interactions();
        var later = new BitSet(interactions.size());
        IntStream.range(0, interactions.size())
                .filter(row -> interactions.time(row) >= cut)
                .forEach(later::set);
        return TIME.split(all, later);
    }

    private Split split(Dataset all, BitSet later) {
        var interactions = all.interactions();
        var byUser = interactions.rowsByUser(all.users().size());
        var past = interactions.select(IntStream.range(0, interactions.size())
                .filter(row -> !later.get(row))
                .toArray());
        var cut = later.isEmpty() ? Long.MAX_VALUE : interactions.time(later.nextSetBit(0));
        var candidates = this == TIME ? known(all, past, cut) : everything(all);
        var pastByUser = past.rowsByUser(all.users().size());
        var cases = new ArrayList<Split.Case>();
        for (var user = 0; user < byUser.length; user++) {
            var test = IntStream.of(byUser[user]).filter(later::get).toArray();
            if (test.length > 0) {
                var now = this == TIME ? cut : interactions.time(test[0]);
                var viewer = new Viewer(past, pastByUser[user], now);
                var offered = new Offered(interactions, test, viewer.seen(), candidates);
                var wanted = offered.where(interactions::isPositive);
                if (wanted.length > 0) {
                    cases.add(new Split.Case(user, viewer, wanted, unwanted(interactions, offered, wanted)));
                }
            }
        }
        return new Split(all.with(past), candidates.stream().toArray(), cases);
    }

    /** What a user met later and had not had before. */
    private record Offered(Interactions all, int[] rows, IntHashSet seen, BitSet candidates) {

        /** The items of some of the rows, ascending and without repetition. */
        int[] where(IntPredicate row) {
            return IntStream.of(rows)
                    .filter(row)
                    .map(all::item)
                    .filter(item -> candidates.get(item) && !seen.contains(item))
                    .sorted()
                    .distinct()
                    .toArray();
        }
    }

    private static int[] unwanted(Interactions all, Offered offered, int[] wanted) {
        return IntStream.of(offered.where(row -> all.signal(row) == Signal.HIDE))
                .filter(item -> Arrays.binarySearch(wanted, item) < 0)
                .toArray();
    }

    private static BitSet everything(Dataset all) {
        var items = new BitSet();
        items.set(0, all.items().size());
        return items;
    }

    private static BitSet known(Dataset all, Interactions past, long cut) {
        var known = new BitSet();
        for (var row = 0; row < past.size(); row++) {
            known.set(past.item(row));
        }
        for (var item = 0; item < all.items().size(); item++) {
            var published = all.items().get(item).publishedAt();
            if (published != null) {
                known.set(item, published < cut);
            }
        }
        return known;
    }
}
