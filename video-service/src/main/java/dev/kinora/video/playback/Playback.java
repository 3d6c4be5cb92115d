package dev.kinora.video.playback;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.video.age.AgeConfirmations;
import dev.kinora.video.playback.purge.CdnPurges;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Controls who may play a video: a playback id is open to everybody, playable through signed URLs only (of
 * adults or of few), or closed.
 * Calls join the transaction of the caller, so a takedown, the end of playback and the purge of a content delivery
 * network are atomic.
 */
@Transactional
public class Playback {

    private final JdbcClient jdbc;
    private final PlaybackTokens tokens;
    private final PlaybackProperties properties;
    private final InstantSource clock;
    private final CdnPurges purges;

    Playback(
            JdbcClient jdbc,
            PlaybackTokens tokens,
            PlaybackProperties properties,
            InstantSource clock,
            CdnPurges purges) {
        this.purges = purges;
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * URLs for playing a video.
     *
     * @param hlsUrl master playlist, as a path on the public origin or below the base URL
     * @param posterUrl still picture
     * @param storyboardUrl WebVTT that maps times to the thumbnails on the storyboard sheet
     * @param downloadUrl MP4 file for downloads and link previews
     * @param expiresAt when signed URLs expire; null for public ones
     * @param captions WebVTT files with captions
     */
    public record Addresses(
            String hlsUrl,
            String posterUrl,
            String storyboardUrl,
            String downloadUrl,
            @Nullable Instant expiresAt,
            List<CaptionAddress> captions) {

        public Addresses {
            captions = List.copyOf(captions);
        }

        /** The URL of the captions in this language: always on the origin, as browsers require for tracks. */
        public String captionUrl(String language) {
            String folder = hlsUrl.substring(hlsUrl.lastIndexOf("/media/"), hlsUrl.lastIndexOf('/'));
            return folder + "/captions/" + language + ".vtt";
        }

        /** A copy with these captions. */
        public Addresses with(List<CaptionAddress> shown) {
            return new Addresses(hlsUrl, posterUrl, storyboardUrl, downloadUrl, expiresAt, shown);
        }
    }

    /** Captions in one language, a BCP 47 tag; the label is shown to people. */
    public record CaptionAddress(String lang, String label, String url) {}

    /** Sets the files that are played. Access does not change; a new playback id is closed. */
    public void show(UUID playbackId, UUID generation) {
        jdbc.sql("insert into playback (playback_id, access, generation) values (:id, :access, :generation) "
                        + "on duplicate key update generation = :generation")
                .param("id", BinaryIds.bytes(playbackId))
                .param("access", PlaybackAccess.CLOSED.name())
                .param("generation", BinaryIds.bytes(generation))
                .update();
    }

    /** The generation that is played; empty if there is none. */
    @Transactional(readOnly = true)
    public Optional<UUID> generation(UUID playbackId) {
        return jdbc.sql("select generation from playback where playback_id = :id and generation is not null")
                .param("id", BinaryIds.bytes(playbackId))
                .query((row, index) -> BinaryIds.read(row, "generation"))
                .optional();
    }

    /**
     * The generations that are played for the playback ids after this one, in order of the ids, without closed ones.
     */
    @Transactional(readOnly = true)
    public Map<UUID, UUID> generationsAfter(UUID playbackId, int limit) {
        Map<UUID, UUID> generations = new LinkedHashMap<>();
        jdbc.sql("select playback_id, generation from playback where playback_id > :after and generation is not null "
                        + "and access <> :closed order by playback_id limit :limit")
                .param("after", BinaryIds.bytes(playbackId))
                .param("closed", PlaybackAccess.CLOSED.name())
                .param("limit", limit)
                .query(row -> {
                    generations.put(BinaryIds.read(row, "playback_id"), BinaryIds.read(row, "generation"));
                });
        return generations;
    }

    /** Lets everybody play. */
    public void open(UUID playbackId) {
        put(playbackId, PlaybackAccess.OPEN);
    }

    /** Lets only holders of signed URLs play, and tells others that adults get one. */
    public void admitAdults(UUID playbackId) {
        put(playbackId, PlaybackAccess.ADULTS);
    }

    /** Lets only holders of signed URLs play. */
    public void restrict(UUID playbackId) {
        put(playbackId, PlaybackAccess.SIGNED);
    }

    /**
     * Ends current playback, including existing signed URLs; viewers with access get new ones. The time is truncated to
     * milliseconds like that in the URLs.
     */
    public void withdraw(UUID playbackId) {
        restrict(playbackId);
        jdbc.sql("update playback set withdrawn_at = :now where playback_id = :id")
                .param("id", BinaryIds.bytes(playbackId))
                .param("now", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .update();
    }

    /** Ends all playback permanently, including signed URLs. */
    public void close(UUID playbackId) {
        put(playbackId, PlaybackAccess.CLOSED);
        jdbc.sql("update playback set generation = null where playback_id = :id")
                .param("id", BinaryIds.bytes(playbackId))
                .update();
    }

    /** Deletes a closed playback id of a deleted video. */
    public void forget(UUID playbackId) {
        jdbc.sql("delete from playback where playback_id = :id and access = :closed")
                .param("id", BinaryIds.bytes(playbackId))
                .param("closed", PlaybackAccess.CLOSED.name())
                .update();
    }

    /** The URLs for everybody, which work while the video is open. */
    public Addresses openAddresses(UUID playbackId) {
        return addresses(openFolder(playbackId), null);
    }

    /**
     * URLs for viewers who may see a video that is not open; they expire. They are always on the origin, because media
     * that is not public must not be cached elsewhere.
     */
    public Addresses signedAddresses(UUID playbackId) {
        Instant now = clock.instant();
        String folder = "/media/%s/s/%s".formatted(playbackId, tokens.issue(playbackId, now));
        return addresses(folder, now.plus(properties.signedFor()));
    }

    /**
     * Whether the files of this playback id may be read now.
     *
     * @param token token of a signed URL; null without one
     * @throws ProblemException AGE_CONFIRMATION_REQUIRED if only adults may read them, who have signed URLs
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean mayPlay(UUID playbackId, @Nullable String token) {
        return shown(playbackId)
                .filter(shown -> token == null
                        ? isOpen(shown)
                        : shown.access() != PlaybackAccess.CLOSED && isSigned(playbackId, shown, token))
                .isPresent();
    }

    /**
     * Whether everybody may read the files.
     *
     * @throws ProblemException AGE_CONFIRMATION_REQUIRED if only adults may
     */
    static boolean isOpen(Shown shown) {
        if (shown.access() == PlaybackAccess.ADULTS) {
            throw AgeConfirmations.required();
        }
        return shown.access() == PlaybackAccess.OPEN;
    }

    /**
     * The current access and generation; empty if there is nothing to play. Read for every file and never cached, so a
     * takedown takes effect with the next request on every replica. A single statement needs no transaction.
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    Optional<Shown> shown(UUID playbackId) {
        return jdbc.sql("select access, generation, withdrawn_at from playback "
                        + "where playback_id = :id and generation is not null")
                .param("id", BinaryIds.bytes(playbackId))
                .query((row, index) -> new Shown(
                        PlaybackAccess.valueOf(row.getString("access")),
                        BinaryIds.read(row, "generation"),
                        row.getObject("withdrawn_at", LocalDateTime.class)))
                .optional();
    }

    /**
     * The generation that is played, and the access to it.
     *
     * @param withdrawnAt signed URLs issued before this time (UTC) are invalid; null if never withdrawn
     */
    record Shown(
            PlaybackAccess access,
            UUID generation,
            @Nullable LocalDateTime withdrawnAt) {

        private boolean stillHonors(Instant issued) {
            return withdrawnAt == null || issued.isAfter(withdrawnAt.toInstant(ZoneOffset.UTC));
        }
    }

    boolean isSigned(UUID playbackId, Shown shown, String token) {
        Instant now = clock.instant();
        return tokens.issuedAt(playbackId, token)
                .filter(issued -> now.isBefore(issued.plus(properties.signedFor())))
                .filter(shown::stillHonors)
                .isPresent();
    }

    private String openFolder(UUID playbackId) {
        return properties.baseUrl() + "/media/" + playbackId;
    }

    /** Purges what was open until now, whoever ends it and why. */
    private void put(UUID playbackId, PlaybackAccess access) {
        if (access != PlaybackAccess.OPEN && isOpen(playbackId)) {
            purges.request(playbackId, openFolder(playbackId) + "/");
        }
        jdbc.sql("insert into playback (playback_id, access) values (:id, :access) "
                        + "on duplicate key update access = :access")
                .param("id", BinaryIds.bytes(playbackId))
                .param("access", access.name())
                .update();
    }

    private boolean isOpen(UUID playbackId) {
        return jdbc.sql("select access from playback where playback_id = :id for update")
                .param("id", BinaryIds.bytes(playbackId))
                .query(String.class)
                .optional()
                .filter(PlaybackAccess.OPEN.name()::equals)
                .isPresent();
    }

    private static Addresses addresses(String base, @Nullable Instant expiresAt) {
        return new Addresses(
                base + "/master.m3u8",
                base + "/poster.jpg",
                base + "/storyboard.vtt",
                base + "/download.mp4",
                expiresAt,
                List.of());
    }
}
