package dev.kinora.moderation.review.access;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.decision.NewDecision.Subject;
import dev.kinora.moderation.review.routing.Queues;
import dev.kinora.moderation.review.routing.RoutingTable;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.NamedInterface;
import org.springframework.stereotype.Component;

/** Who sees which cases: those of the queues for one of their roles. For everybody else a case does not exist. */
@NamedInterface("access")
@Component
public class CaseAccess {

    private final RoutingTable routing;
    private final JdbcClient jdbc;

    CaseAccess(RoutingTable routing, JdbcClient jdbc) {
        this.routing = routing;
        this.jdbc = jdbc;
    }

    /** The codes of the queues that somebody sees. */
    public List<String> queues(CurrentAccount account) {
        return routing.active().visibleTo(account.roles());
    }

    /**
     * The queues to which a list is confined: the one that is asked for if it is visible. Null for somebody who sees all of them and
     * asks for none.
     */
    public @Nullable List<String> confines(@Nullable String asked, CurrentAccount account) {
        var visible = queues(account);
        if (asked != null) {
            return visible.contains(asked) ? List.of(asked) : List.of();
        }
        return visible.size() == routing.active().rules().queues().size() ? null : visible;
    }

    /** Which of these cases exist and are not for somebody. */
    public Set<UUID> hidden(Collection<UUID> caseIds, CurrentAccount account) {
        var visible = queues(account);
        if (caseIds.isEmpty()) {
            return Set.of();
        }
        return jdbc
                .sql("select id, queue from review_case where id in (:ids)")
                .param("ids", caseIds.stream().map(BinaryIds::bytes).toList())
                .query((row, number) -> Map.entry(BinaryIds.read(row, "id"), row.getString("queue")))
                .list()
                .stream()
                .filter(one -> !visible.contains(one.getValue()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
    }

    /** Whether somebody looks after what is about harm to children. */
    public boolean seesChildSafety(CurrentAccount account) {
        return queues(account).contains(Queues.CHILD_SAFETY);
    }

    /** Whether somebody sees a case. */
    public boolean sees(UUID caseId, CurrentAccount account) {
        return jdbc.sql("select queue from review_case where id = :id")
                .param("id", BinaryIds.bytes(caseId))
                .query(String.class)
                .optional()
                .filter(queues(account)::contains)
                .isPresent();
    }

    /**
     * What a case is about, for somebody who sees it and has no part in it.
     *
     * @throws ProblemException CASE_NOT_FOUND, OWN_CONTENT
     */
    public Subject subject(UUID caseId, CurrentAccount account) {
        require(caseId, account);
        var subject = jdbc.sql("select id, kind, content_id, content_version, owner_id from review_case where id = :id")
                .param("id", BinaryIds.bytes(caseId))
                .query((row, number) -> new Subject(
                        BinaryIds.read(row, "id"),
                        new ContentRef(
                                BinaryIds.read(row, "content_id"),
                                ContentKind.valueOf(row.getString("kind")),
                                row.getLong("content_version")),
                        BinaryIds.read(row, "owner_id")))
                .single();
        if (subject.ownerId().equals(account.id())) {
            throw new ProblemException(
                    ReviewProblem.OWN_CONTENT, "This is your own content; somebody else has to look after it.");
        }
        return subject;
    }

    /**
     * Requires that somebody sees a case.
     *
     * @throws ProblemException CASE_NOT_FOUND
     */
    public void require(UUID caseId, CurrentAccount account) {
        if (!sees(caseId, account)) {
            throw new ProblemException(ReviewProblem.CASE_NOT_FOUND, "There is no case " + caseId + ".");
        }
    }
}
