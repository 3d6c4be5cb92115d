package dev.kinora.moderation.decision;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface DecisionRepository extends JpaRepository<Decision, UUID> {

    Optional<Decision> findFirstByContentIdOrderByVersionDesc(UUID contentId);

    List<Decision> findByCaseIdOrderByVersionAsc(UUID caseId);

    /** Numbers of decisions since an instant, by action and by whether a machine decided. */
    @Query("""
            select new dev.kinora.moderation.decision.DecisionCount(
                d.action, case when d.actorId is null then true else false end, count(d))
            from Decision d
            where d.decidedAt >= :since
            group by d.action, case when d.actorId is null then true else false end""")
    List<DecisionCount> countSince(Instant since);
}
