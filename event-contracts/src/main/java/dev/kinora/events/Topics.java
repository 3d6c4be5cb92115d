package dev.kinora.events;

import dev.kinora.events.account.AccountChanged;
import dev.kinora.events.account.AccountCreated;
import dev.kinora.events.account.AccountErasureCompleted;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.events.account.TokensRevoked;
import dev.kinora.events.client.ClientNotified;
import dev.kinora.events.comment.CommentRemoved;
import dev.kinora.events.comment.CommentSubmitted;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.moderation.AccountAnswered;
import dev.kinora.events.moderation.CopyFound;
import dev.kinora.events.moderation.ModerationAnswered;
import dev.kinora.events.moderation.ModerationCaseOpened;
import dev.kinora.events.moderation.ModerationDecided;
import dev.kinora.events.moderation.ModerationRewriteSuggested;
import dev.kinora.events.moderation.ModerationWithdrawn;
import dev.kinora.events.moderation.ProfileReset;
import dev.kinora.events.moderation.StandingChanged;
import dev.kinora.events.preference.PreferenceUpdated;
import dev.kinora.events.preservation.PreservationChanged;
import dev.kinora.events.preservation.VideoPreserved;
import dev.kinora.events.recommendation.ModelActivated;
import dev.kinora.events.recommendation.ModelTrained;
import dev.kinora.events.transcode.TranscodePartReady;
import dev.kinora.events.video.AccountBlockChanged;
import dev.kinora.events.video.AgeConfirmationChanged;
import dev.kinora.events.video.VideoPublished;
import dev.kinora.events.video.VideoTranscodeFailed;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.events.video.VideoUnpublished;
import dev.kinora.events.video.VideoUploaded;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Event types, which are also the topic names, and the record that each carries. */
public final class Topics {

    public static final String ACCOUNT_CREATED = "account.created";
    public static final String ACCOUNT_CHANGED = "account.changed";
    public static final String ACCOUNT_ERASURE_REQUESTED = "account.erasure-requested";
    public static final String ACCOUNT_ERASURE_COMPLETED = "account.erasure-completed";
    public static final String ACCOUNT_TOKENS_REVOKED = "account.tokens-revoked";
    public static final String ACCOUNT_AGE_CONFIRMATION_CHANGED = "account.age-confirmation-changed";
    public static final String ACCOUNT_BLOCK_CHANGED = "account.block-changed";
    public static final String VIDEO_UPLOADED = "video.uploaded";
    public static final String VIDEO_TRANSCODED = "video.transcoded";
    public static final String VIDEO_TRANSCODE_FAILED = "video.transcode-failed";
    public static final String TRANSCODE_PART_READY = "transcode.part-ready";
    public static final String VIDEO_PUBLISHED = "video.published";
    public static final String VIDEO_UNPUBLISHED = "video.unpublished";
    public static final String COMMENT_SUBMITTED = "comment.submitted";
    public static final String COMMENT_REMOVED = "comment.removed";
    public static final String MODERATION_DECIDED = "moderation.decided";
    public static final String MODERATION_WITHDRAWN = "moderation.withdrawn";
    public static final String MODERATION_CASE_OPENED = "moderation.case-opened";
    public static final String MODERATION_REWRITE_SUGGESTED = "moderation.rewrite-suggested";
    public static final String MODERATION_ANSWERED = "moderation.answered";
    public static final String MODERATION_ACCOUNT_ANSWERED = "moderation.account-answered";
    public static final String MODERATION_STANDING_CHANGED = "moderation.standing-changed";
    public static final String MODERATION_PROFILE_RESET = "moderation.profile-reset";
    public static final String MODERATION_COPY_FOUND = "moderation.copy-found";
    public static final String MODERATION_PRESERVATION_CHANGED = "moderation.preservation-changed";
    public static final String VIDEO_PRESERVED = "video.preserved";
    public static final String ENGAGEMENT_RECORDED = "engagement.recorded";
    public static final String PREFERENCE_UPDATED = "preference.updated";
    public static final String RECOMMENDATION_MODEL_TRAINED = "recommendation.model-trained";
    public static final String RECOMMENDATION_MODEL_ACTIVATED = "recommendation.model-activated";
    public static final String CLIENT_NOTIFIED = "client.notified";

    /** Suffix of the dead-letter topic, which receives records that a consumer could not handle. */
    public static final String DEAD_LETTER_SUFFIX = ".dlt";

    /**
     * Compacted topics, which keep the newest record per key forever, so that a new consumer can rebuild its
     * projection.
     */
    public static final Set<String> COMPACTED = Set.of(MODERATION_DECIDED, PREFERENCE_UPDATED);

    /**
     * Topics that take back what was public, or what an account may do. The outbox sends them in a lane of their own, and their listeners retry only
     * briefly, so that a takedown never waits for other events.
     */
    public static final Set<String> TAKEDOWNS =
            Set.of(MODERATION_WITHDRAWN, MODERATION_STANDING_CHANGED, MODERATION_PROFILE_RESET, VIDEO_UNPUBLISHED);

    private static final Map<String, Class<? extends KinoraEvent>> TYPES = Map.ofEntries(
            Map.entry(ACCOUNT_CREATED, AccountCreated.class),
            Map.entry(ACCOUNT_CHANGED, AccountChanged.class),
            Map.entry(ACCOUNT_ERASURE_REQUESTED, AccountErasureRequested.class),
            Map.entry(ACCOUNT_ERASURE_COMPLETED, AccountErasureCompleted.class),
            Map.entry(ACCOUNT_TOKENS_REVOKED, TokensRevoked.class),
            Map.entry(ACCOUNT_AGE_CONFIRMATION_CHANGED, AgeConfirmationChanged.class),
            Map.entry(ACCOUNT_BLOCK_CHANGED, AccountBlockChanged.class),
            Map.entry(VIDEO_UPLOADED, VideoUploaded.class),
            Map.entry(VIDEO_TRANSCODED, VideoTranscoded.class),
            Map.entry(VIDEO_TRANSCODE_FAILED, VideoTranscodeFailed.class),
            Map.entry(TRANSCODE_PART_READY, TranscodePartReady.class),
            Map.entry(VIDEO_PUBLISHED, VideoPublished.class),
            Map.entry(VIDEO_UNPUBLISHED, VideoUnpublished.class),
            Map.entry(COMMENT_SUBMITTED, CommentSubmitted.class),
            Map.entry(COMMENT_REMOVED, CommentRemoved.class),
            Map.entry(MODERATION_DECIDED, ModerationDecided.class),
            Map.entry(MODERATION_WITHDRAWN, ModerationWithdrawn.class),
            Map.entry(MODERATION_CASE_OPENED, ModerationCaseOpened.class),
            Map.entry(MODERATION_REWRITE_SUGGESTED, ModerationRewriteSuggested.class),
            Map.entry(MODERATION_ANSWERED, ModerationAnswered.class),
            Map.entry(MODERATION_ACCOUNT_ANSWERED, AccountAnswered.class),
            Map.entry(MODERATION_STANDING_CHANGED, StandingChanged.class),
            Map.entry(MODERATION_PROFILE_RESET, ProfileReset.class),
            Map.entry(MODERATION_COPY_FOUND, CopyFound.class),
            Map.entry(MODERATION_PRESERVATION_CHANGED, PreservationChanged.class),
            Map.entry(VIDEO_PRESERVED, VideoPreserved.class),
            Map.entry(ENGAGEMENT_RECORDED, EngagementRecorded.class),
            Map.entry(PREFERENCE_UPDATED, PreferenceUpdated.class),
            Map.entry(RECOMMENDATION_MODEL_TRAINED, ModelTrained.class),
            Map.entry(RECOMMENDATION_MODEL_ACTIVATED, ModelActivated.class),
            Map.entry(CLIENT_NOTIFIED, ClientNotified.class));

    private static final Map<Class<? extends KinoraEvent>, String> NAMES =
            TYPES.entrySet().stream().collect(Collectors.toUnmodifiableMap(Map.Entry::getValue, Map.Entry::getKey));

    private Topics() {}

    /** All event types. */
    public static Set<String> all() {
        return TYPES.keySet();
    }

    /**
     * The topic that carries events of this class.
     *
     * @throws IllegalArgumentException for a class that has no topic
     */
    public static String of(Class<? extends KinoraEvent> type) {
        return Optional.ofNullable(NAMES.get(type))
                .orElseThrow(() -> new IllegalArgumentException("No topic carries " + type.getName()));
    }

    /** The record that events of this type are read into; empty for an unknown type. */
    public static Optional<Class<? extends KinoraEvent>> typeOf(String name) {
        return Optional.ofNullable(TYPES.get(name));
    }
}
