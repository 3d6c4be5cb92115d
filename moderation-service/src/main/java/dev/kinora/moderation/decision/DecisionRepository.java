package dev.kinora.moderation.decision;

import dev.kinora.events.moderation.Outcome;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DecisionRepository extends JpaRepository<Decision, UUID> {

    Optional<Decision> findFirstByContentIdOrderByVersionDesc(UUID contentId);

    Optional<Decision> findFirstByContentIdAndOutcomeIsNotNullOrderByVersionDesc(UUID contentId);

    /** What was in force before a version: a decision with an outcome, or a hold; the newest first. */
    @Query("select d from Decision d where d.contentId = :contentId and d.version < :version "
            + "and (d.outcome is not null or d.action = HOLD) order by d.version desc")
    List<Decision> concerningBefore(UUID contentId, long version, Limit limit);

    /** What concerns the owner: decisions with an outcome, and holds; the newest first. */
    @Query("select d from Decision d where d.contentId = :contentId and (d.outcome is not null or d.action = HOLD) "
            + "order by d.version desc")
    List<Decision> concerning(UUID contentId, Limit limit);

    List<Decision> findByCaseIdOrderByVersionAsc(UUID caseId);

    /** Outcomes for this content, latest first. */
    @Query("select d.outcome from Decision d where d.contentId = :contentId and d.outcome is not null "
            + "order by d.version desc")
    List<Outcome> outcomesOf(UUID contentId, Limit limit);

    /** Decisions of these cases that have an outcome, oldest first. */
    @Query("select d from Decision d where d.caseId in :cases and d.outcome is not null order by d.version")
    List<Decision> withOutcomeOf(Collection<UUID> cases);

    /** Numbers of decisions since an instant, by action and by whether a machine decided. */
    @Query("""
            select new dev.kinora.moderation.decision.DecisionCount(
                d.action, case when d.actorId is null then true else false end, count(d))
            from Decision d
            where d.decidedAt >= :since
            group by d.action, case when d.actorId is null then true else false end""")
    List<DecisionCount> countSince(Instant since);
}
