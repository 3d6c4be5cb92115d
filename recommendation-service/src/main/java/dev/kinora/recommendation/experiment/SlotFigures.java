package dev.kinora.recommendation.experiment;

import dev.kinora.starter.id.BinaryIds;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads from the log of slots what the viewers of an experiment did. */
@Component
class SlotFigures {

    /** The most shown tenth of the creators, but no more than these. */
    private static final int MOST_SHOWN = 1_000;

    /** More of a day is not plausible; it bounds what one account moves. */
    private static final double MOST_PER_DAY = 300;

    private final JdbcClient jdbc;

    SlotFigures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Slots of a creator in a variant. */
    record CreatorSlots(String variant, UUID creator, long slots) {}

    /**
     * A viewer in a variant.
     *
     * @param outcomes what the viewer contributes to each mean
     */
    record ViewerFigures(long slots, Map<Outcome, Double> outcomes) {}

    /** How often each creator was shown; videos that are gone are left out. */
    List<CreatorSlots> creators(UUID experimentId, Instant since) {
        return jdbc.sql("""
                        select i.variant, v.owner_id, count(*) as slots
                        from impression i join catalogue_video v on v.video_id = i.video_id
                        where i.experiment_id = :experiment and i.served_at >= :since and v.owner_id is not null
                        group by i.variant, v.owner_id""")
                .param("experiment", BinaryIds.bytes(experimentId))
                .param("since", Timestamp.from(since))
                .query((row, number) -> new CreatorSlots(
                        row.getString("variant"), BinaryIds.read(row, "owner_id"), row.getLong("slots")))
                .list();
    }

    /** Number of creators with a listed video. */
    int allCreators() {
        return jdbc.sql("select count(distinct owner_id) from catalogue_video where listed = true")
                .query(Integer.class)
                .single();
    }

    /** Gives the figures of each viewer with the name of the variant. */
    void forEachViewer(
            UUID experimentId, Instant since, List<CreatorSlots> shown, BiConsumer<String, ViewerFigures> consumer) {
        jdbc.sql("""
                        select i.variant, count(*) as slots, sum(i.completed) as completed, sum(i.liked) as liked,
                            sum(i.skipped or i.hidden) as refused, sum(i.watched) as watched,
                            count(distinct date(i.served_at)) as days,
                            sum(v.owner_id is not null and v.owner_id not in (:mostShown)) as reached
                        from impression i left join catalogue_video v on v.video_id = i.video_id
                        where i.experiment_id = :experiment and i.served_at >= :since and i.user_id is not null
                        group by i.variant, i.user_id""")
                .param("experiment", BinaryIds.bytes(experimentId))
                .param("since", Timestamp.from(since))
                .param("mostShown", mostShown(shown))
                .query(row -> {
                    var slots = row.getLong("slots");
                    var outcomes = new EnumMap<Outcome, Double>(Outcome.class);
                    outcomes.put(Outcome.COMPLETION, row.getDouble("completed") / slots);
                    outcomes.put(Outcome.LIKES, row.getDouble("liked") / slots);
                    outcomes.put(Outcome.REFUSALS, row.getDouble("refused") / slots);
                    outcomes.put(
                            Outcome.WATCHING, Math.min(MOST_PER_DAY, row.getDouble("watched") / row.getLong("days")));
                    outcomes.put(Outcome.CREATOR_REACH, row.getDouble("reached") / slots);
                    consumer.accept(row.getString("variant"), new ViewerFigures(slots, outcomes));
                });
    }

    private static List<byte[]> mostShown(List<CreatorSlots> shown) {
        var all = new HashMap<UUID, Long>();
        shown.forEach(one -> all.merge(one.creator(), one.slots(), Long::sum));
        var most = Math.clamp(all.size() / 10, 1, MOST_SHOWN);
        var creators = all.entrySet().stream()
                .sorted(Map.Entry.<UUID, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .limit(most)
                .map(entry -> BinaryIds.bytes(entry.getKey()))
                .toList();
        // An empty list would be no valid SQL.
        return creators.isEmpty() ? List.of(BinaryIds.bytes(new UUID(0, 0))) : creators;
    }
}
