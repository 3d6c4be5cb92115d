package dev.kinora.moderation.assessment.store;

import dev.kinora.events.moderation.ContentKind;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.NativeQuery;

interface AssessmentRepository extends JpaRepository<StoredAssessment, UUID> {

    List<StoredAssessment> findByKindOrderByAssessedAtDesc(ContentKind kind, Limit limit);

    /** What is to be erased of an owner: everything but what undecided suspicions of harm to children rest on. */
    @NativeQuery("""
            select a.* from assessment a
            where a.owner_id = :owner and a.erased = false
                and not exists (
                    select 1 from review_case c
                    where c.assessment_id = a.id and c.open_reason = 'SCORE_CHILD_SAFETY'
                        and c.state in ('OPEN', 'CLAIMED'))
            limit :max""")
    List<StoredAssessment> findErasable(UUID owner, int max);
}
