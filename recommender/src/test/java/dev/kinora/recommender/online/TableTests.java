package dev.kinora.recommender.online;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TableTests {

    @Test
    void neverConfusesKeys() {
        var random = new Random(3);
        var table = new Table<>(TermRow.class, 100_000);
        var expected = new HashMap<Long, Long>();
        for (var step = 0; step < 60_000; step++) {
            var key = 1 + random.nextInt(20_000);
            if (random.nextInt(3) == 0) {
                table.remove(key);
                expected.remove((long) key);
            } else if (table.find(key) == null) {
                table.add(row(key, step));
                expected.put((long) key, (long) step);
            }
            if (step % 5_000 == 0) {
                table.snapshot();
            }
        }

        assertThat(table.size()).isEqualTo(expected.size());
        for (var key = 1L; key <= 20_000; key++) {
            var row = table.find(key);
            assertThat(row == null ? null : (Long) row.touched()).isEqualTo(expected.get(key));
        }
        for (var place = 0; place < table.size(); place++) {
            assertThat(table.at(place).place()).isEqualTo(place);
        }
    }

    @Test
    void aSnapshotNeverChanges() {
        var table = new Table<>(TermRow.class, 100_000);
        for (var key = 1; key <= 3_000; key++) {
            move(table.add(row(key, 0)), 0.25f);
        }
        var snapshot = table.snapshot();

        for (var key = 1; key <= 3_000; key++) {
            var row = Objects.requireNonNull(table.find(key));
            move(table.writable(row), 1);
            if (key % 3 == 0) {
                table.remove(key);
            }
            table.add(row(10_000 + key, 0));
        }

        for (var key = 1; key <= 3_000; key++) {
            var seen = Objects.requireNonNull(snapshot.find(key));
            assertThat(seen.vector().numbers()[0]).isEqualTo(-0.25f);
            assertThat(snapshot.find(10_000 + key)).isNull();
            var now = table.find(key);
            assertThat(now == null ? null : (Float) now.vector().numbers()[0]).isEqualTo(key % 3 == 0 ? null : -1f);
        }
    }

    @Test
    void removesWhatWasNotTouched() {
        var table = new Table<>(TermRow.class, 1_000);
        for (var key = 1; key <= 500; key++) {
            table.add(row(key, key));
        }

        table.expire(301);

        assertThat(table.size()).isEqualTo(200);
        assertThat(table.find(300)).isNull();
        assertThat(table.find(301)).isNotNull();
    }

    @Test
    void makesRoomByRemovingWhatWasTouchedLongestAgo() {
        var table = new Table<>(TermRow.class, 100);
        for (var key = 1; key <= 101; key++) {
            table.add(row(key, key));
        }

        assertThat(table.size()).isEqualTo(91);
        assertThat(table.find(10)).isNull();
        assertThat(table.find(11)).isNotNull();
        assertThat(table.find(101)).isNotNull();
    }

    private static TermRow row(long key, long touched) {
        return new TermRow(key, touched, Vector.zero(4));
    }

    private static void move(TermRow row, float to) {
        row.vector().numbers()[0] = -to;
    }
}
