package dev.kinora.recommendation.exploration;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The stored counts of served slots. */
@Component
class SlotStore {

    static final Duration KEPT = Duration.ofDays(90);

    private final JdbcClient jdbc;

    SlotStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    record HourOfArm(Instant hour, String arm) {}

    record HourOfBucket(Instant hour, int bucket) {}

    /** The slots of an arm in an hour. */
    record Counted(Instant hour, String arm, Tally tally) {}

    /** Adds counts, in an order that is the same for all replicas. */
    @Transactional
    public void add(Map<HourOfArm, Tally> arms, Map<HourOfBucket, Long> buckets) {
        var orderedArms = new TreeMap<String, HourOfArm>();
        arms.keySet().forEach(key -> orderedArms.put(key.hour() + key.arm(), key));
        orderedArms.values().forEach(key -> add(key, arms.getOrDefault(key, Tally.NONE)));
        var orderedBuckets = new TreeMap<String, HourOfBucket>();
        buckets.keySet().forEach(key -> orderedBuckets.put(key.hour() + "%02d".formatted(key.bucket()), key));
        orderedBuckets.values().forEach(key -> add(key, buckets.getOrDefault(key, 0L)));
    }

    private void add(HourOfArm key, Tally tally) {
        jdbc.sql("""
                        insert into exploration_hour (hour, arm, slots, explored, chance)
                        values (:hour, :arm, :slots, :explored, :chance)
                        on duplicate key update slots = slots + :slots, explored = explored + :explored,
                            chance = chance + :chance""")
                .param("hour", Timestamp.from(key.hour()))
                .param("arm", key.arm())
                .param("slots", tally.slots())
                .param("explored", tally.explored())
                .param("chance", tally.chance())
                .update();
    }

    private void add(HourOfBucket key, long slots) {
        jdbc.sql("""
                        insert into propensity_hour (hour, bucket, slots) values (:hour, :bucket, :slots)
                        on duplicate key update slots = slots + :slots""")
                .param("hour", Timestamp.from(key.hour()))
                .param("bucket", key.bucket())
                .param("slots", slots)
                .update();
    }

    /** The slots by hour and arm since an instant, the oldest first. */
    List<Counted> since(Instant from) {
        return jdbc.sql("""
                        select hour, arm, slots, explored, chance from exploration_hour
                        where hour >= :from order by hour, arm""")
                .param("from", Timestamp.from(from))
                .query((row, number) -> new Counted(
                        row.getTimestamp("hour").toInstant(),
                        row.getString("arm"),
                        new Tally(row.getLong("slots"), row.getLong("explored"), row.getDouble("chance"))))
                .list();
    }

    /** How many slots since an instant fell into each bucket of the propensity. */
    Map<Integer, Long> propensitiesSince(Instant from) {
        var found = new HashMap<Integer, Long>();
        jdbc.sql("select bucket, sum(slots) as slots from propensity_hour where hour >= :from group by bucket")
                .param("from", Timestamp.from(from))
                .query(row -> {
                    found.put(row.getInt("bucket"), row.getLong("slots"));
                });
        return found;
    }

    void forgetBefore(Instant limit) {
        jdbc.sql("delete from exploration_hour where hour < :limit")
                .param("limit", Timestamp.from(limit))
                .update();
        jdbc.sql("delete from propensity_hour where hour < :limit")
                .param("limit", Timestamp.from(limit))
                .update();
    }
}
