package dev.kinora.moderation.assessment.store;

import dev.kinora.events.moderation.ContentKind;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;

interface AssessmentRepository extends JpaRepository<StoredAssessment, UUID> {

    List<StoredAssessment> findByKindOrderByAssessedAtDesc(ContentKind kind, Limit limit);

    /** What is to be erased of an owner: everything but what suspicions of harm to children rest on, and what is kept. */
    @NativeQuery("""
            select a.* from assessment a
            where a.owner_id = :owner and a.erased = false
                and not exists (
                    select 1 from review_case c
                    where c.assessment_id = a.id and c.queue = 'CHILD_SAFETY' and c.state in ('OPEN', 'CLAIMED'))
                and not exists (
                    select 1 from preservation p where p.content_id = a.content_id and p.ended_at is null)
            limit :max""")
    List<StoredAssessment> findErasable(UUID owner, int max);
}
