package dev.kinora.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.testsupport.TopicSearch.Bounds;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TopicSearchTests {

    private static final String WORD = "mira";
    private static final long DAY = Duration.ofDays(1).toMillis();
    private static final Bounds EXPIRING = new Bounds(false, 7 * DAY, DAY, Long.MAX_VALUE, DAY);
    private static final Bounds COMPACTED = new Bounds(true, -1, 7 * DAY, 7 * DAY, DAY);

    private int offset;

    @Test
    void findsNothingWhereTheWordIsNot() {
        var forever = new Bounds(false, -1, 7 * DAY, Long.MAX_VALUE, DAY);

        assertThat(TopicSearch.leftovers(forever, List.of(record("1", "{}")), WORD))
                .isEmpty();
    }

    @Test
    void allowsTheWordInARecordThatExpires() {
        assertThat(TopicSearch.leftovers(EXPIRING, List.of(record("1", "by mira")), WORD))
                .isEmpty();
    }

    @Test
    void findsARecordThatIsKeptTooLong() {
        var records = List.of(record("1", "by mira"));

        assertThat(TopicSearch.leftovers(new Bounds(false, 8 * DAY, DAY, 0, 0), records, WORD))
                .singleElement()
                .asString()
                .contains("deletes records");
        assertThat(TopicSearch.leftovers(new Bounds(false, -1, DAY, 0, 0), records, WORD))
                .hasSize(1);
        assertThat(TopicSearch.leftovers(new Bounds(false, DAY, 7 * DAY, 0, 0), records, WORD))
                .singleElement()
                .asString()
                .contains("ends a segment");
    }

    @Test
    void findsTheNewestRecordOfAKeyOnACompactedTopic() {
        var records = List.of(record("1", "by mira"), record("2", "by mira"), record("2", "by nobody"));

        assertThat(TopicSearch.leftovers(COMPACTED, records, WORD))
                .singleElement()
                .asString()
                .contains("the newest record of 1");
    }

    @Test
    void findsAKeyAndAHeader() {
        var headed = record("2", "{}");
        headed.headers().add("ce_subject", WORD.getBytes(StandardCharsets.UTF_8));

        assertThat(TopicSearch.leftovers(COMPACTED, List.of(record(WORD, "{}"), headed), WORD))
                .hasSize(2);
    }

    @Test
    void allowsWhatATombstoneTakesBack() {
        var records = List.of(record(WORD, "by mira"), record(WORD, null));

        assertThat(TopicSearch.leftovers(COMPACTED, records, WORD)).isEmpty();
    }

    @Test
    void findsACompactionThatComesTooLate() {
        var records = List.of(record("1", "by mira"), record("1", null));

        assertThat(TopicSearch.leftovers(new Bounds(true, -1, DAY, Long.MAX_VALUE, DAY), records, WORD))
                .singleElement()
                .asString()
                .contains("compacts");
        assertThat(TopicSearch.leftovers(new Bounds(true, -1, DAY, DAY, 7 * DAY), records, WORD))
                .singleElement()
                .asString()
                .contains("deletes tombstones");
    }

    private ConsumerRecord<String, byte[]> record(String key, @Nullable String value) {
        return new ConsumerRecord<>(
                "planted", 0, offset++, key, value == null ? null : value.getBytes(StandardCharsets.UTF_8));
    }
}
