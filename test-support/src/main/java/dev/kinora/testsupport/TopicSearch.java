package dev.kinora.testsupport;

import static java.util.stream.Collectors.groupingBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.Config;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.config.ConfigResource;
import org.apache.kafka.common.config.TopicConfig;

/**
 * Looks for a word of an erased account in every record on the broker: keys, headers and values, also of dead letters. A
 * record that expires may still have it, if the broker deletes the record within eight days; the newest record of a key on
 * a compacted topic may not.
 */
public final class TopicSearch {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final Duration DAY = Duration.ofDays(1);

    private final TestTopics topics;

    public TopicSearch(TestTopics topics) {
        this.topics = topics;
    }

    /** The topics that have a record with this word now, however long they keep it. */
    public Set<String> topicsWith(String word) {
        return records(bounds().keySet()).entrySet().stream()
                .filter(topic -> topic.getValue().stream().anyMatch(record -> holds(record, word)))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Why the broker would keep this word for more than eight days, one line per reason; empty if it does not. */
    public List<String> leftovers(String word) {
        Map<String, Bounds> bounds = bounds();
        var records = records(bounds.keySet());
        return bounds.entrySet().stream()
                .flatMap(topic ->
                        leftovers(topic.getValue(), records.getOrDefault(topic.getKey(), List.of()), word).stream()
                                .map(reason -> topic.getKey() + " " + reason))
                .toList();
    }

    /** @param records all records of one topic; those with one key in their order */
    static List<String> leftovers(Bounds bounds, List<ConsumerRecord<String, byte[]>> records, String word) {
        if (records.stream().noneMatch(record -> holds(record, word))) {
            return List.of();
        }
        List<String> reasons = new ArrayList<>();
        if (!bounds.compacted()) {
            longer("deletes records", bounds.kept(), KEPT, reasons);
            longer("ends a segment", bounds.segment(), DAY, reasons);
            return reasons;
        }
        longer("compacts", bounds.uncompacted(), KEPT, reasons);
        longer("deletes tombstones", bounds.tombstones(), DAY, reasons);
        Map<String, ConsumerRecord<String, byte[]>> newest = new LinkedHashMap<>();
        records.forEach(record -> newest.put(record.key(), record));
        newest.values().stream()
                .filter(record -> record.value() != null && holds(record, word))
                .forEach(record -> reasons.add("keeps the newest record of " + record.key() + " for ever"));
        return reasons;
    }

    private static void longer(String what, long millis, Duration most, List<String> reasons) {
        if (millis < 0 || millis > most.toMillis()) {
            reasons.add("%s after %d ms, not within %s".formatted(what, millis, most));
        }
    }

    private static boolean holds(ConsumerRecord<String, byte[]> record, String word) {
        return record.key() != null && record.key().contains(word)
                || record.value() != null && text(record.value()).contains(word)
                || StreamSupport.stream(record.headers().spliterator(), false)
                        .anyMatch(header ->
                                header.value() != null && text(header.value()).contains(word));
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Map<String, List<ConsumerRecord<String, byte[]>>> records(Set<String> names) {
        return topics.records(names.toArray(String[]::new)).stream().collect(groupingBy(ConsumerRecord::topic));
    }

    /** Every topic of the broker but its own. */
    private static Map<String, Bounds> bounds() {
        Map<String, Object> config =
                Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, TestPlatform.bootstrapServers());
        try (Admin admin = Admin.create(config)) {
            List<ConfigResource> all = admin.listTopics().names().get().stream()
                    .map(name -> new ConfigResource(ConfigResource.Type.TOPIC, name))
                    .toList();
            Map<String, Bounds> bounds = new TreeMap<>();
            admin.describeConfigs(all)
                    .all()
                    .get()
                    .forEach((topic, settings) -> bounds.put(topic.name(), Bounds.of(settings)));
            return bounds;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * How long a topic keeps what it should not keep, in milliseconds; negative without a limit.
     *
     * @param kept age at which a record expires
     * @param segment time for which a record that has expired may wait for the end of its segment
     * @param uncompacted age up to which a record that was replaced may stay
     * @param tombstones time for which a tombstone is kept after compaction
     */
    record Bounds(boolean compacted, long kept, long segment, long uncompacted, long tombstones) {

        private static Bounds of(Config settings) {
            return new Bounds(
                    settings.get(TopicConfig.CLEANUP_POLICY_CONFIG).value().contains("compact"),
                    millis(settings, TopicConfig.RETENTION_MS_CONFIG),
                    millis(settings, TopicConfig.SEGMENT_MS_CONFIG),
                    millis(settings, TopicConfig.MAX_COMPACTION_LAG_MS_CONFIG),
                    millis(settings, TopicConfig.DELETE_RETENTION_MS_CONFIG));
        }

        private static long millis(Config settings, String name) {
            return Long.parseLong(settings.get(name).value());
        }
    }
}
