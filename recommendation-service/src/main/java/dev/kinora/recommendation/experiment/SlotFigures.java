package dev.kinora.recommendation.experiment;

import dev.kinora.recommender.experiment.Sample;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads from the log of slots what the viewers of an experiment did. The database adds up; what it sends is small. A
 * statement that takes too long is canceled, with {@link org.springframework.dao.QueryTimeoutException}.
 */
class SlotFigures {

    /** For one statement; shorter than the connection waits for an answer. */
    static final Duration LONGEST = Duration.ofSeconds(30);

    /** The most shown tenth of the creators, but no more than these. */
    private static final int MOST_SHOWN = 1_000;

    /** More of a day is not plausible; it bounds what one account moves. */
    private static final double MOST_PER_DAY = 300;

    private final JdbcClient jdbc;

    /**
     * Reads from this database.
     *
     * @param longest most time of one statement, in whole seconds
     */
    SlotFigures(DataSource database, Duration longest) {
        var template = new JdbcTemplate(database);
        template.setQueryTimeout(Math.toIntExact(longest.toSeconds()));
        this.jdbc = JdbcClient.create(template);
    }

    /** How many creators got so many slots in a variant. */
    record Shown(String variant, long slots, long creators) {}

    /**
     * What the viewers of a variant did.
     *
     * @param samples with a value per viewer
     */
    record VariantSums(long viewers, long slots, Map<Outcome, Sample> samples) {

        static final VariantSums NOTHING = new VariantSums(0, 0, Map.of());

        Sample sample(Outcome outcome) {
            return samples.getOrDefault(outcome, Sample.EMPTY);
        }
    }

    /** How unequally creators were shown, by variant and number of slots; videos that are gone are left out. */
    List<Shown> shown(UUID experimentId, Instant since) {
        return jdbc.sql("""
                        select variant, slots, count(*) as creators from (
                            select i.variant, v.owner_id, count(*) as slots
                            from impression i join catalogue_video v on v.video_id = i.video_id
                            where i.experiment_id = :experiment and i.served_at >= :since and v.owner_id is not null
                            group by i.variant, v.owner_id) creator
                        group by variant, slots order by variant, slots""")
                .param("experiment", BinaryIds.bytes(experimentId))
                .param("since", Timestamp.from(since))
                .query(Shown.class)
                .list();
    }

    /** Number of creators with a listed video. */
    int allCreators() {
        return jdbc.sql("select count(distinct owner_id) from catalogue_video where listed = true")
                .query(Integer.class)
                .single();
    }

    /** What viewers did, by the name of the variant. */
    Map<String, VariantSums> sums(UUID experimentId, Instant since) {
        var columns = Arrays.stream(Outcome.values())
                .map(SlotFigures::name)
                .map(name -> "avg(%1$s) as %1$s_mean, var_pop(%1$s) as %1$s_spread".formatted(name))
                .collect(Collectors.joining(", "));
        var sums = new HashMap<String, VariantSums>();
        jdbc.sql("select variant, count(*) as viewers, sum(slots) as slots, " + columns + """
                         from (
                            select i.variant, count(*) as slots, sum(i.completed) * 1e0 / count(*) as completion,
                                sum(i.liked) * 1e0 / count(*) as likes,
                                sum(i.skipped or i.hidden) * 1e0 / count(*) as refusals,
                                least(:most, sum(i.watched) / count(distinct date(i.served_at))) as watching,
                                sum(v.owner_id is not null and v.owner_id not in (:mostShown)) * 1e0 / count(*)
                                    as creator_reach
                            from impression i left join catalogue_video v on v.video_id = i.video_id
                            where i.experiment_id = :experiment and i.served_at >= :since and i.user_id is not null
                            group by i.variant, i.user_id) viewer
                        group by variant""")
                .param("experiment", BinaryIds.bytes(experimentId))
                .param("since", Timestamp.from(since))
                .param("most", MOST_PER_DAY)
                .param("mostShown", mostShown(experimentId, since))
                .query(row -> {
                    sums.put(row.getString("variant"), sums(row));
                });
        return sums;
    }

    private static VariantSums sums(ResultSet row) throws SQLException {
        var viewers = row.getLong("viewers");
        var samples = new EnumMap<Outcome, Sample>(Outcome.class);
        for (var outcome : Outcome.values()) {
            var squares = Math.max(0, row.getDouble(name(outcome) + "_spread")) * viewers;
            samples.put(outcome, new Sample(viewers, row.getDouble(name(outcome) + "_mean"), squares));
        }
        return new VariantSums(viewers, row.getLong("slots"), samples);
    }

    private static String name(Outcome outcome) {
        return outcome.name().toLowerCase(Locale.ROOT);
    }

    private List<byte[]> mostShown(UUID experimentId, Instant since) {
        record Creator(byte[] id, int all) {}
        var creators = jdbc.sql("""
                        select owner_id, count(*) over () as creators from (
                            select v.owner_id, count(*) as slots
                            from impression i join catalogue_video v on v.video_id = i.video_id
                            where i.experiment_id = :experiment and i.served_at >= :since and v.owner_id is not null
                            group by v.owner_id) creator
                        order by slots desc, owner_id limit :limit""")
                .param("experiment", BinaryIds.bytes(experimentId))
                .param("since", Timestamp.from(since))
                .param("limit", MOST_SHOWN)
                .query((row, number) -> new Creator(row.getBytes("owner_id"), row.getInt("creators")))
                .list();
        // An empty list would be no valid SQL.
        return creators.isEmpty()
                ? List.of(BinaryIds.bytes(new UUID(0, 0)))
                : creators.stream()
                        .limit(Math.max(1, creators.getFirst().all() / 10))
                        .map(Creator::id)
                        .toList();
    }
}
