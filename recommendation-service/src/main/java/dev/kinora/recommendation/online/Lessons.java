package dev.kinora.recommendation.online;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.ViewRule;
import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.recommendation.ranking.ItemTexts;
import dev.kinora.recommender.data.Signal;
import dev.kinora.recommender.online.Hashes;
import dev.kinora.recommender.online.ItemTerms;
import dev.kinora.recommender.online.OnlineEvent;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.inbox.EventEnvelopeConverter;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.support.converter.ConversionException;
import org.springframework.stereotype.Component;

/**
 * What the model is told of records of the topics: nothing of viewers who are erased or do not allow profiling, nor of what
 * they did before they reset it, nor of what cannot be read. The time of a record is that of the broker's producer.
 */
@Component
class Lessons {

    private static final Logger log = LoggerFactory.getLogger(Lessons.class);

    private static final String PUBLIC = "PUBLIC";

    private final JdbcClient jdbc;

    Lessons(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A record and what it teaches.
     *
     * @param position number of its partition among the positions
     * @param event null for nothing
     */
    record Lesson(int position, long offset, @Nullable OnlineEvent event) {}

    /** A record as it was read; null if it could not be. */
    private record Read(
            ConsumerRecord<String, byte[]> record, @Nullable Object event) {}

    /** The lessons of records, in their order. */
    List<Lesson> of(List<ConsumerRecord<String, byte[]>> records) {
        var read =
                records.stream().map(record -> new Read(record, read(record))).toList();
        var accounts = new LinkedHashSet<UUID>();
        read.forEach(one -> {
            switch (one.event()) {
                case EngagementRecorded recorded -> accounts.add(recorded.userId());
                case VideoPublished published -> accounts.add(published.author().accountId());
                case null, default -> {
                    // Of nobody.
                }
            }
        });
        var since = teachingSince(accounts);
        return read.stream()
                .map(one -> new Lesson(
                        OnlineStreams.position(
                                one.record().topic(), one.record().partition()),
                        one.record().offset(),
                        event(one, since)))
                .toList();
    }

    private static @Nullable Object read(ConsumerRecord<String, byte[]> record) {
        try {
            return record.value() == null
                    ? null
                    : EventEnvelopeConverter.read(record).event();
        } catch (ConversionException e) {
            log.warn(
                    "Nothing is learned from a record of {}, partition {}, offset {}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.toString());
            return null;
        }
    }

    private static @Nullable OnlineEvent event(Read read, Map<UUID, Instant> since) {
        return switch (read.event()) {
            case EngagementRecorded recorded ->
                recorded.at().isBefore(since.getOrDefault(recorded.userId(), Instant.MIN))
                        ? null
                        : interaction(recorded, read.record().timestamp());
            case VideoPublished published ->
                since.getOrDefault(published.author().accountId(), Instant.MIN).equals(Instant.MAX)
                        ? null
                        : published(published);
            case VideoUnpublished unpublished -> new OnlineEvent.ItemRemoved(key(unpublished.videoId()));
            case PreferenceUpdated updated -> forgotten(updated);
            case null, default -> null;
        };
    }

    private static @Nullable OnlineEvent interaction(EngagementRecorded recorded, long timestamp) {
        var video = recorded.target().videoId();
        var signal = signal(recorded);
        return video == null || signal == null
                ? null
                : new OnlineEvent.Interaction(key(recorded.userId()), key(video), signal, 1, Math.max(0, timestamp));
    }

    private static @Nullable Signal signal(EngagementRecorded recorded) {
        return switch (recorded.kind()) {
            case LIKE -> Signal.LIKE;
            case COMMENT -> Signal.COMMENT;
            case SHARE -> Signal.SHARE;
            case MORE_LIKE_THIS -> Signal.MORE_LIKE_THIS;
            case NOT_INTERESTED -> Signal.HIDE;
            case COMPLETE -> isView(recorded) ? Signal.COMPLETION : null;
            case IMPRESSION, SEARCH, PLAY, PROGRESS, SKIP, UNLIKE, FOLLOW, UNFOLLOW, HIDE_CREATOR -> null;
        };
    }

    /** The measured length is not known here, so that completions of less than three seconds teach nothing. */
    private static boolean isView(EngagementRecorded recorded) {
        return ViewRule.mayCount(recorded)
                && ViewRule.counts(EngagementKind.COMPLETE, recorded.watchedMs(), Long.MAX_VALUE);
    }

    private static OnlineEvent published(VideoPublished published) {
        return PUBLIC.equals(published.visibility())
                ? new OnlineEvent.ItemPublished(
                        key(published.videoId()),
                        key(published.author().accountId()),
                        ItemTerms.of(ItemTexts.of(published.text())))
                : new OnlineEvent.ItemRemoved(key(published.videoId()));
    }

    private static @Nullable OnlineEvent forgotten(PreferenceUpdated updated) {
        var before = updated.forgetBefore();
        if (!updated.personalizationEnabled()) {
            return new OnlineEvent.UserForgotten(key(updated.userId()), Long.MAX_VALUE);
        }
        return before == null ? null : new OnlineEvent.UserForgotten(key(updated.userId()), before.toEpochMilli());
    }

    /** The key by which the model names an account or a video. */
    static long key(UUID id) {
        return Hashes.of(id.toString());
    }

    /** From when on what these accounts do teaches, as far as there is a limit; never, for who is erased or wants no profile. */
    private Map<UUID, Instant> teachingSince(Collection<UUID> accounts) {
        var since = new HashMap<UUID, Instant>();
        if (!accounts.isEmpty()) {
            var ids = accounts.stream().map(BinaryIds::bytes).toList();
            jdbc.sql("""
                            select user_id, personalization, forget_before from viewer_preference
                            where user_id in (:ids) and (personalization = false or forget_before is not null)""").param("ids", ids).query(row -> {
                var before = row.getTimestamp("forget_before");
                since.put(
                        BinaryIds.read(row, "user_id"),
                        row.getBoolean("personalization") && before != null ? before.toInstant() : Instant.MAX);
            });
            erased(ids).forEach(account -> since.put(account, Instant.MAX));
        }
        return since;
    }

    private Set<UUID> erased(List<byte[]> ids) {
        return jdbc.sql("select account_id from account_erasure where account_id in (:ids)")
                .param("ids", ids)
                .query((row, number) -> BinaryIds.read(row, "account_id"))
                .set();
    }

    /** The keys of accounts whose erasure was requested since an instant. */
    List<Long> erasedSince(Instant since) {
        return jdbc.sql("select account_id from account_erasure where requested_at >= :since")
                .param("since", Timestamp.from(since))
                .query((row, number) -> key(BinaryIds.read(row, "account_id")))
                .list();
    }
}
