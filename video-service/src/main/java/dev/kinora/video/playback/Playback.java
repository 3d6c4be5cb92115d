package dev.kinora.video.playback;

import dev.kinora.starter.id.BinaryIds;
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
 * Who may play what: a playback id is open to everybody, or playable through signed addresses only, or closed. Calls
 * join the caller's transaction, so that a takedown and the end of playback are one act.
 */
@Transactional
public class Playback {

    private final JdbcClient jdbc;
    private final PlaybackTokens tokens;
    private final PlaybackProperties properties;
    private final InstantSource clock;

    Playback(JdbcClient jdbc, PlaybackTokens tokens, PlaybackProperties properties, InstantSource clock) {
        this.jdbc = jdbc;
        this.tokens = tokens;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Where a video is played.
     *
     * @param hlsUrl master playlist, below the public origin or at the base URL
     * @param posterUrl still picture
     * @param storyboardUrl WebVTT that names a part of a sheet of small pictures for each time
     * @param downloadUrl one MP4 file, for downloads and link previews
     * @param expiresAt when a signed address ends; absent for public ones
     * @param captions WebVTT files to be shown beside the video
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

        /** Where the captions in this language are read: always below the origin, as browsers want it for tracks. */
        public String captionUrl(String language) {
            String folder = hlsUrl.substring(hlsUrl.lastIndexOf("/media/"), hlsUrl.lastIndexOf('/'));
            return folder + "/captions/" + language + ".vtt";
        }

        /** The same with these captions. */
        public Addresses with(List<CaptionAddress> shown) {
            return new Addresses(hlsUrl, posterUrl, storyboardUrl, downloadUrl, expiresAt, shown);
        }
    }

    /** Captions in one language, a BCP 47 tag; the label is for people. */
    public record CaptionAddress(String lang, String label, String url) {}

    /** From now on these files are what is played; who may play them stays as it is, and at first nobody may. */
    public void show(UUID playbackId, UUID generation) {
        jdbc.sql("insert into playback (playback_id, access, generation) values (:id, :access, :generation) "
                        + "on duplicate key update generation = :generation")
                .param("id", BinaryIds.bytes(playbackId))
                .param("access", PlaybackAccess.CLOSED.name())
                .param("generation", BinaryIds.bytes(generation))
                .update();
    }

    /** The files that are played; empty while there are none. */
    @Transactional(readOnly = true)
    public Optional<UUID> generation(UUID playbackId) {
        return jdbc.sql("select generation from playback where playback_id = :id and generation is not null")
                .param("id", BinaryIds.bytes(playbackId))
                .query((row, index) -> BinaryIds.read(row, "generation"))
                .optional();
    }

    /** The files that are played for the playback ids after this one, in the order of the ids. */
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

    /** Lets only holders of a signed address play. */
    public void restrict(UUID playbackId) {
        put(playbackId, PlaybackAccess.SIGNED);
    }

    /**
     * Ends all playback that is under way, signed addresses included; those who may still see it get new ones. Takes the
     * time down to the millisecond, as the addresses do.
     */
    public void withdraw(UUID playbackId) {
        restrict(playbackId);
        jdbc.sql("update playback set withdrawn_at = :now where playback_id = :id")
                .param("id", BinaryIds.bytes(playbackId))
                .param("now", Timestamp.from(clock.instant().truncatedTo(ChronoUnit.MILLIS)))
                .update();
    }

    /** Ends all playback, signed addresses included, for good. */
    public void close(UUID playbackId) {
        put(playbackId, PlaybackAccess.CLOSED);
        jdbc.sql("update playback set generation = null where playback_id = :id")
                .param("id", BinaryIds.bytes(playbackId))
                .update();
    }

    /** Forgets a closed playback id of a video that is gone for good. */
    public void forget(UUID playbackId) {
        jdbc.sql("delete from playback where playback_id = :id and access = :closed")
                .param("id", BinaryIds.bytes(playbackId))
                .param("closed", PlaybackAccess.CLOSED.name())
                .update();
    }

    /** The addresses that anybody may use while the video is open. */
    public Addresses openAddresses(UUID playbackId) {
        return addresses(properties.baseUrl() + "/media/" + playbackId, null);
    }

    /**
     * Addresses that work for a while although the video is not open; hand them to those who may see it. They stay at
     * the origin: nothing in between may keep what is not public.
     */
    public Addresses signedAddresses(UUID playbackId) {
        Instant now = clock.instant();
        String folder = "/media/%s/s/%s".formatted(playbackId, tokens.issue(playbackId, now));
        return addresses(folder, now.plus(properties.signedFor()));
    }

    /**
     * Whether what belongs to this id may be read now.
     *
     * @param token of a signed address; null where there is none
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public boolean mayPlay(UUID playbackId, @Nullable String token) {
        return shown(playbackId)
                .filter(shown -> token == null
                        ? shown.access() == PlaybackAccess.OPEN
                        : shown.access() != PlaybackAccess.CLOSED && isSigned(playbackId, shown, token))
                .isPresent();
    }

    /**
     * What may be read where; empty when there is nothing to play. Asked before every file that is served, and never
     * remembered: a takedown counts from the next request on every replica. One statement needs no transaction.
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
     * The files that are played, and who may play them.
     *
     * @param withdrawnAt signed addresses from before this time (UTC) are void
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

    private void put(UUID playbackId, PlaybackAccess access) {
        jdbc.sql("insert into playback (playback_id, access) values (:id, :access) "
                        + "on duplicate key update access = :access")
                .param("id", BinaryIds.bytes(playbackId))
                .param("access", access.name())
                .update();
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
