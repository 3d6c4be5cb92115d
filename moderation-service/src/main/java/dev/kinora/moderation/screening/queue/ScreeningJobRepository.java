package dev.kinora.moderation.screening.queue;

import dev.kinora.events.moderation.ContentKind;
import jakarta.persistence.LockModeType;
import jakarta.persistence.QueryHint;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.jpa.repository.QueryHints;

interface ScreeningJobRepository extends JpaRepository<ScreeningJob, UUID> {

    /** Hibernate's value for SKIP LOCKED: skips jobs that another replica is leasing. */
    String SKIP_LOCKED = "-2";

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = SKIP_LOCKED))
    @Query(
            "select j from ScreeningJob j where j.kind = :kind and j.state = WAITING and j.dueAt <= :now order by j.dueAt")
    List<ScreeningJob> due(ContentKind kind, Instant now, Limit limit);

    /** Jobs that were never tried, the newest first. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @QueryHints(@QueryHint(name = "jakarta.persistence.lock.timeout", value = SKIP_LOCKED))
    @Query("""
            select j from ScreeningJob j
            where j.kind = :kind and j.state = WAITING and j.attempts = 0 and j.dueAt <= :now order by j.dueAt desc""")
    List<ScreeningJob> fresh(ContentKind kind, Instant now, Limit limit);

    @Modifying
    @Query(
            "update ScreeningJob j set j.dueAt = :until where j.id = :id and j.attempts = :attempt and j.state = WAITING")
    void renew(UUID id, int attempt, Instant until);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select j from ScreeningJob j where j.id = :id")
    Optional<ScreeningJob> lock(UUID id);

    boolean existsByKindAndContentId(ContentKind kind, UUID contentId);

    boolean existsByKindAndContentIdAndContentVersion(ContentKind kind, UUID contentId, long contentVersion);

    boolean existsByKindAndContentIdAndContentVersionGreaterThan(ContentKind kind, UUID contentId, long contentVersion);

    /** Locks the jobs of some content; waits for workers that are settling one of them. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    List<ScreeningJob> findByKindAndContentId(ContentKind kind, UUID contentId);
}
