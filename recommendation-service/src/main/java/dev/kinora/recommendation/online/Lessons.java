package dev.kinora.recommendation.online;

import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.ViewRule;
import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.events.video.VideoText;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.ranking.ItemTexts;
import dev.kinora.recommender.data.Signal;
import dev.kinora.recommender.online.Hashes;
import dev.kinora.recommender.online.ItemTerms;
import dev.kinora.recommender.online.OnlineEvent;
import dev.kinora.recommender.online.OnlineModel;
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
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the model is told of records of the topics: nothing of viewers who are erased or do not allow profiling, nor of what
 * they did before they reset it, nor of what cannot be read. Words and owner of a video that the model does not know are
 * looked up in the catalog.
 */
@Component
class Lessons {

    private static final Logger log = LoggerFactory.getLogger(Lessons.class);

    private static final String PUBLIC = "PUBLIC";

    private final JdbcClient jdbc;
    private final Catalog catalog;
    private final OnlineMeters meters;

    Lessons(JdbcClient jdbc, Catalog catalog, OnlineMeters meters) {
        this.jdbc = jdbc;
        this.catalog = catalog;
        this.meters = meters;
    }

    /**
     * A record and what it teaches.
     *
     * @param position number of its partition among the positions
     * @param event null for nothing
     * @param video what the model is told before, if it does not know the video of the event; null for nothing
     */
    record Lesson(int position, long offset, @Nullable OnlineEvent event, OnlineEvent.@Nullable ItemPublished video) {

        /** Teaches a model; tells whether it learned something. */
        boolean teach(OnlineModel model) {
            if (event == null) {
                model.skip(position, offset);
                return false;
            }
            if (video != null && !model.knowsItem(video.item())) {
                model.apply(OnlineStreams.STORED, OnlineStreams.nextStored(model), video);
            }
            return model.apply(position, offset, event);
        }
    }

    /**
     * A record as it was read.
     *
     * @param event what it teaches, if it may
     * @param account whose it is
     * @param at when they did it
     * @param video that they did it with
     */
    private record Draft(
            ConsumerRecord<String, byte[]> record,
            @Nullable OnlineEvent event,
            @Nullable UUID account,
            Instant at,
            @Nullable UUID video) {

        static Draft nothing(ConsumerRecord<String, byte[]> record) {
            return new Draft(record, null, null, Instant.MAX, null);
        }
    }

    /**
     * What may be learned of accounts.
     *
     * @param since from when on what they do teaches, as far as there is a limit
     */
    private record Allowed(Map<UUID, Instant> since, Set<UUID> erased) {

        @Nullable OnlineEvent event(Draft draft) {
            var account = draft.account();
            return switch (draft.event()) {
                case OnlineEvent.Interaction interaction ->
                    draft.at().isBefore(since.getOrDefault(account, Instant.MIN)) ? null : interaction;
                case OnlineEvent.ItemPublished published -> erased.contains(account) ? null : published;
                case OnlineEvent.UserForgotten forgotten ->
                    erased.contains(account) ? new OnlineEvent.UserErased(forgotten.user()) : forgotten;
                case OnlineEvent.ItemRemoved removed -> removed;
                case OnlineEvent.UserErased gone -> gone;
                case null -> null;
            };
        }
    }

    /** The lessons of records, in their order, for a model that knows some videos. */
    List<Lesson> of(List<ConsumerRecord<String, byte[]>> records, OnlineModel model) {
        var drafts = records.stream().map(this::draft).toList();
        var accounts = new LinkedHashSet<UUID>();
        var unknown = new LinkedHashSet<UUID>();
        for (var draft : drafts) {
            if (draft.account() != null) {
                accounts.add(draft.account());
            }
            if (draft.video() != null && !model.knowsItem(key(draft.video()))) {
                unknown.add(draft.video());
            }
        }
        var allowed = allowed(accounts);
        var videos = videos(unknown);
        return drafts.stream()
                .map(draft -> new Lesson(
                        OnlineStreams.position(
                                draft.record().topic(), draft.record().partition()),
                        draft.record().offset(),
                        allowed.event(draft),
                        draft.video() == null ? null : videos.get(draft.video())))
                .toList();
    }

    /** Nothing that a record holds may keep the ones behind it from being read. */
    private Draft draft(ConsumerRecord<String, byte[]> record) {
        try {
            return record.value() == null
                    ? Draft.nothing(record)
                    : draft(record, EventEnvelopeConverter.read(record).event());
        } catch (RuntimeException e) {
            meters.skipped();
            log.warn(
                    "Nothing is learned from a record of {}, partition {}, offset {}: {}",
                    record.topic(),
                    record.partition(),
                    record.offset(),
                    e.toString());
            return Draft.nothing(record);
        }
    }

    private static Draft draft(ConsumerRecord<String, byte[]> record, Object event) {
        return switch (event) {
            case EngagementRecorded recorded -> {
                var taken = Math.min(recorded.at().toEpochMilli(), record.timestamp());
                var learned = interaction(recorded, Math.max(0, taken));
                var video = learned == null ? null : recorded.target().videoId();
                yield new Draft(record, learned, recorded.userId(), recorded.at(), video);
            }
            case VideoPublished published ->
                new Draft(record, published(published), published.author().accountId(), Instant.MAX, null);
            case VideoUnpublished unpublished -> {
                var removed = new OnlineEvent.ItemRemoved(key(unpublished.videoId()), unpublished.version());
                yield new Draft(record, removed, null, Instant.MAX, null);
            }
            case PreferenceUpdated updated ->
                new Draft(record, forgotten(updated), updated.userId(), Instant.MAX, null);
            default -> Draft.nothing(record);
        };
    }

    /** What the catalog says of those of the videos that are listed. */
    Map<UUID, OnlineEvent.ItemPublished> videos(Collection<UUID> ids) {
        return catalog.findListed(ids).values().stream()
                .collect(Collectors.toMap(
                        CatalogVideo::id,
                        video -> published(
                                video.id(),
                                video.author().accountId(),
                                video.text(),
                                video.publishedAt(),
                                video.version())));
    }

    private static @Nullable OnlineEvent interaction(EngagementRecorded recorded, long at) {
        var video = recorded.target().videoId();
        var signal = signal(recorded);
        return video == null || signal == null
                ? null
                : new OnlineEvent.Interaction(key(recorded.userId()), key(video), signal, 1, at);
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
                ? published(
                        published.videoId(),
                        published.author().accountId(),
                        published.text(),
                        published.publishedAt(),
                        published.version())
                : new OnlineEvent.ItemRemoved(key(published.videoId()), published.version());
    }

    /** The event that a video is shown. */
    static OnlineEvent.ItemPublished published(
            UUID video, UUID creator, VideoText text, Instant publishedAt, long version) {
        return new OnlineEvent.ItemPublished(
                key(video),
                key(creator),
                ItemTerms.of(ItemTexts.of(text)),
                Math.max(0, publishedAt.toEpochMilli()),
                version);
    }

    private static OnlineEvent forgotten(PreferenceUpdated updated) {
        var before = updated.forgetBefore();
        if (!updated.personalizationEnabled()) {
            return new OnlineEvent.UserForgotten(key(updated.userId()), Long.MAX_VALUE);
        }
        return new OnlineEvent.UserForgotten(
                key(updated.userId()), before == null ? 0 : Math.max(0, before.toEpochMilli()));
    }

    /** The key by which the model names an account or a video. */
    static long key(UUID id) {
        return Hashes.of(id.toString());
    }

    private Allowed allowed(Collection<UUID> accounts) {
        var since = new HashMap<UUID, Instant>();
        if (accounts.isEmpty()) {
            return new Allowed(since, Set.of());
        }
        var ids = accounts.stream().map(BinaryIds::bytes).toList();
        jdbc.sql("""
                        select user_id, personalization, forget_before from viewer_preference
                        where user_id in (:ids) and (personalization = false or forget_before is not null)""").param("ids", ids).query(row -> {
            var before = row.getTimestamp("forget_before");
            since.put(
                    BinaryIds.read(row, "user_id"),
                    row.getBoolean("personalization") && before != null ? before.toInstant() : Instant.MAX);
        });
        var erased = erased(ids);
        erased.forEach(account -> since.put(account, Instant.MAX));
        return new Allowed(since, erased);
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
