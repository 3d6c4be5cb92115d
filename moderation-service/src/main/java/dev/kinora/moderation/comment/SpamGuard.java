package dev.kinora.moderation.comment;

import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.text.TextFingerprint;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.retention.OldRows;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Detects copied comments and link floods over all replicas. A person decides about them, because the same words can be
 * a campaign or a song. It stores fingerprints of texts for the window only, and no texts.
 */
@Component
class SpamGuard {

    /** Most comments that are compared, so that a flood does not make the check slower. */
    private static final int LOOKED_AT = 200;

    private final SpamProperties properties;
    private final JdbcClient jdbc;
    private final OldRows old;
    private final InstantSource clock;

    SpamGuard(SpamProperties properties, JdbcClient jdbc, InstantSource clock) {
        this.properties = properties;
        this.jdbc = jdbc;
        this.old = new OldRows(jdbc, "comment_print", "seen_at");
        this.clock = clock;
    }

    /** A comment and its author. */
    record Post(UUID commentId, UUID authorId, String text) {}

    /**
     * A suspected flood.
     *
     * @param concern kind of the flood
     * @param evidence one sentence for the moderator
     */
    record Suspicion(Concern.Flood concern, String evidence) {}

    /**
     * Stores the fingerprint of a comment, replacing that of its earlier revision, and tells whether it is part of a
     * flood.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    Optional<Suspicion> look(Post post) {
        var print = TextFingerprint.of(post.text()).orElse(null);
        int links = TextFingerprint.links(post.text());
        remember(post, print, links);
        var since = Timestamp.from(clock.instant().minus(properties.window()));
        return tooManyLinks(links)
                .or(() -> print == null ? Optional.empty() : tooManyCopies(post, print, since))
                .or(() -> links == 0 ? Optional.empty() : tooManyLinkingComments(post, since));
    }

    private Optional<Suspicion> tooManyLinks(int links) {
        return links < properties.links()
                ? Optional.empty()
                : Optional.of(new Suspicion(Concern.Flood.LINK_FLOOD, links + " links in one comment"));
    }

    private Optional<Suspicion> tooManyCopies(Post post, byte[] print, Timestamp since) {
        List<UUID> authors = jdbc.sql("""
                        select author_id from comment_print
                        where text_hash = :print and seen_at > :since order by seen_at desc limit :limit""")
                .param("print", print)
                .param("since", since)
                .param("limit", LOOKED_AT)
                .query((row, n) -> BinaryIds.read(row, "author_id"))
                .list();
        int accounts = new HashSet<>(authors).size();
        long own = authors.stream().filter(post.authorId()::equals).count();
        if (accounts >= properties.accounts() && TextFingerprint.isTelling(post.text())) {
            return Optional.of(new Suspicion(Concern.Flood.COPIED_TEXT, "The same text by " + accounts + " accounts"));
        }
        return own < properties.repeats()
                ? Optional.empty()
                : Optional.of(
                        new Suspicion(Concern.Flood.REPEATED_TEXT, "The same text " + own + " times by this account"));
    }

    private Optional<Suspicion> tooManyLinkingComments(Post post, Timestamp since) {
        int comments = jdbc.sql("""
                        select count(*) from comment_print
                        where author_id = :author and seen_at > :since and links > 0""")
                .param("author", BinaryIds.bytes(post.authorId()))
                .param("since", since)
                .query(Integer.class)
                .single();
        return comments < properties.linkingComments()
                ? Optional.empty()
                : Optional.of(
                        new Suspicion(Concern.Flood.LINK_FLOOD, comments + " comments with links by this account"));
    }

    private void remember(Post post, byte @Nullable [] print, int links) {
        jdbc.sql("""
                        insert into comment_print (comment_id, author_id, text_hash, links, seen_at)
                        values (:comment, :author, :print, :links, :now)
                        on duplicate key update text_hash = :print, links = :links, seen_at = :now""")
                .param("comment", BinaryIds.bytes(post.commentId()))
                .param("author", BinaryIds.bytes(post.authorId()))
                .param("print", print)
                .param("links", links)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    /** Deletes fingerprints older than the window. */
    @Scheduled(fixedDelayString = "PT10M", initialDelayString = "PT5M")
    void forgetOld() {
        old.deleteBefore(clock.instant().minus(properties.window()));
    }
}
