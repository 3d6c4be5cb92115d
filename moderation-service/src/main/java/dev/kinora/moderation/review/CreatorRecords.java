package dev.kinora.moderation.review;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.assessment.CreatorStanding;
import dev.kinora.starter.id.BinaryIds;
import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What is known about creators from the decisions about their videos. Only decisions of people build trust, each video
 * counts once, and what was removed does not count. A rejection starts the count again, whether the rejected video still
 * exists or not.
 */
@Component
public class CreatorRecords {

    private final JdbcClient jdbc;

    /** Nobody can foresee what it draws. */
    private final RandomGenerator random = new SecureRandom();

    CreatorRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * The standing of a creator at this moment, and a number drawn for this version of a video. Whoever changes or
     * removes a video that waits for a person does not get another chance by that: a person decides about the next one.
     */
    public CreatorStanding standing(UUID creator, ContentRef video) {
        var struckAt = struckAt(creator);
        return new CreatorStanding(
                approved(creator, video, struckAt), struckAt, isTakenBack(creator, video), random.nextDouble());
    }

    /** The last rejection that is still in force. */
    private @Nullable Instant struckAt(UUID creator) {
        return jdbc.sql("""
                        select max(d.decided_at) as struck_at from decision d
                        where d.owner_id = :creator and d.content_kind = 'VIDEO' and d.outcome = 'REJECTED'
                            and not exists (
                                select 1 from decision later
                                where later.content_id = d.content_id and later.version > d.version
                                    and later.outcome is not null)""")
                .param("creator", BinaryIds.bytes(creator))
                .query((row, index) -> row.getTimestamp("struck_at"))
                .optional()
                .map(Timestamp::toInstant)
                .orElse(null);
    }

    private int approved(UUID creator, ContentRef video, @Nullable Instant after) {
        return jdbc.sql("""
                        select count(distinct d.content_id) from decision d
                        where d.owner_id = :creator and d.content_kind = 'VIDEO' and d.outcome = 'APPROVED'
                            and d.actor_id is not null and d.content_id <> :video and d.decided_at > :after
                            and not exists (
                                select 1 from decision later
                                where later.content_id = d.content_id and later.version > d.version
                                    and later.outcome <> 'APPROVED')
                            and not exists (
                                select 1 from review_case c
                                where c.content_id = d.content_id
                                    and (c.removed_at is not null or c.erased_at is not null))
                            and not exists (
                                select 1 from withdrawn_content w where w.content_id = d.content_id)""")
                .param("creator", BinaryIds.bytes(creator))
                .param("video", BinaryIds.bytes(video.id()))
                .param("after", Timestamp.from(after == null ? Instant.EPOCH : after))
                .query(Integer.class)
                .single();
    }

    /**
     * Whether a case of the creator was withdrawn undecided and no person has decided since about a case that was opened
     * later, or an earlier version of this video still waits.
     */
    private boolean isTakenBack(UUID creator, ContentRef video) {
        return jdbc.sql("""
                        select count(*) from review_case c
                        where c.owner_id = :creator and c.kind = 'VIDEO' and c.purpose not in ('SAMPLE', 'SECOND_REVIEW') and (
                            (c.content_id = :video and c.content_version < :version and c.state in ('OPEN', 'CLAIMED'))
                            or (c.state = 'WITHDRAWN' and not exists (
                                select 1 from review_case later join decision d on d.case_id = later.id
                                where later.owner_id = c.owner_id and later.kind = 'VIDEO'
                                    and later.opened_at >= c.withdrawn_at
                                    and d.actor_id is not null and d.outcome is not null)))""")
                        .param("creator", BinaryIds.bytes(creator))
                        .param("video", BinaryIds.bytes(video.id()))
                        .param("version", video.version())
                        .query(Integer.class)
                        .single()
                > 0;
    }
}
