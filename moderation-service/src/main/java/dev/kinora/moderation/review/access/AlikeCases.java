package dev.kinora.moderation.review.access;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Waiting cases that may be about the same as another one, for features that compare content. */
@NamedInterface("access")
@Component
public class AlikeCases {

    private static final String WAITING = """
            select id, kind, content_id, content_version from review_case
            where state in ('OPEN', 'CLAIMED') and queue in (:queues) and id <> :id and\s""";

    private final CaseAccess access;
    private final JdbcClient jdbc;

    AlikeCases(CaseAccess access, JdbcClient jdbc) {
        this.access = access;
        this.jdbc = jdbc;
    }

    /** A case and the version of the content that it shows. */
    public record Candidate(UUID caseId, ContentRef content) {}

    /**
     * The case with this id.
     *
     * @throws ProblemException CASE_NOT_FOUND
     */
    @Transactional(readOnly = true)
    public Candidate find(UUID id, CurrentAccount account) {
        access.require(id, account);
        return jdbc.sql("select id, kind, content_id, content_version from review_case where id = :id")
                .param("id", BinaryIds.bytes(id))
                .query(AlikeCases::candidate)
                .single();
    }

    /** Waiting cases about comments with the same letters and digits, the oldest first. */
    @Transactional(readOnly = true)
    public List<Candidate> ofSameText(UUID id, int limit, CurrentAccount account) {
        return select(
                "likeness = (select likeness from review_case where id = :id) order by opened_at limit :limit",
                id,
                limit,
                account);
    }

    /** Waiting cases about videos, the newest first. */
    @Transactional(readOnly = true)
    public List<Candidate> aboutVideos(UUID id, int limit, CurrentAccount account) {
        return select("kind = 'VIDEO' order by opened_at desc limit :limit", id, limit, account);
    }

    private List<Candidate> select(String which, UUID id, int limit, CurrentAccount account) {
        var queues = access.queues(account);
        if (queues.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(WAITING + which)
                .param("id", BinaryIds.bytes(id))
                .param("queues", queues)
                .param("limit", limit)
                .query(AlikeCases::candidate)
                .list();
    }

    private static Candidate candidate(ResultSet row, int number) throws SQLException {
        return new Candidate(
                BinaryIds.read(row, "id"),
                new ContentRef(
                        BinaryIds.read(row, "content_id"),
                        ContentKind.valueOf(row.getString("kind")),
                        row.getLong("content_version")));
    }
}
