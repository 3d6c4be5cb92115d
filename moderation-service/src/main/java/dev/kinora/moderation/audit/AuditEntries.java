package dev.kinora.moderation.audit;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;

/** Ids are ordered by time, so ordering by id is ordering by time. */
interface AuditEntries extends JpaRepository<AuditEntry, UUID> {

    List<AuditEntry> findByCaseIdOrderByIdAsc(UUID caseId);

    List<AuditEntry> findAllByOrderByIdDesc(Limit limit);

    List<AuditEntry> findByIdLessThanOrderByIdDesc(UUID before, Limit limit);

    List<AuditEntry> findByContentIdOrderByIdDesc(UUID contentId, Limit limit);

    List<AuditEntry> findByContentIdAndIdLessThanOrderByIdDesc(UUID contentId, UUID before, Limit limit);
}
