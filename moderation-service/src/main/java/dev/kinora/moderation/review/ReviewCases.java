package dev.kinora.moderation.review;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.review.question.CasePurpose;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.NativeQuery;
import org.springframework.data.jpa.repository.Query;

interface ReviewCases extends JpaRepository<ReviewCase, UUID> {

    List<ReviewCase> findByKindAndContentId(ContentKind kind, UUID contentId);

    Optional<ReviewCase> findByPurposeAndParentDecisionId(CasePurpose purpose, UUID parentDecisionId);

    /** The cases that the decision about another one has answered. */
    List<ReviewCase> findBySettledBy(UUID decisionId);

    /** The cases of the screened versions of this content, the newest first, locked. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("""
            select c from ReviewCase c
            where c.purpose = SCREENING and c.kind = :kind and c.contentId = :contentId
            order by c.contentVersion desc""")
    List<ReviewCase> lockVersions(ContentKind kind, UUID contentId);

    /** Which of these contents somebody is asked about blind. */
    @Query("""
            select distinct c.contentId from ReviewCase c
            where c.blind = true and c.state in (OPEN, CLAIMED) and c.contentId in :contents""")
    List<UUID> askedBlind(Collection<UUID> contents);

    /** Which of these cases are about content that somebody is asked about blind. */
    @Query("""
            select c.id from ReviewCase c
            where c.id in :ids and exists (
                select 1 from ReviewCase asked
                where asked.blind = true and asked.state in (OPEN, CLAIMED) and asked.contentId = c.contentId)""")
    List<UUID> aboutAskedBlind(Collection<UUID> ids);

    /** The waiting cases that ask about this content blind. */
    @Query("select c from ReviewCase c where c.blind = true and c.state in (OPEN, CLAIMED) and c.contentId = :content")
    List<ReviewCase> blindAbout(UUID content);

    boolean existsByKindAndContentIdAndContentVersionGreaterThan(ContentKind kind, UUID contentId, long contentVersion);

    /** Notes in all cases about some content that it was removed. No person who works on one is disturbed by that. */
    @Modifying
    @NativeQuery("update review_case set removed_at = :now where kind = :kind and content_id = :contentId")
    void noteRemoval(String kind, UUID contentId, Instant now);

    /** What is to be erased of an owner: everything but undecided suspicions of harm to children and what is kept. */
    @NativeQuery("""
            select c.* from review_case c
            where c.owner_id = :owner and c.erased_at is null
                and not (c.queue = 'CHILD_SAFETY' and c.state in ('OPEN', 'CLAIMED'))
                and not exists (
                    select 1 from preservation p where p.content_id = c.content_id and p.ended_at is null)
            limit :max""")
    List<ReviewCase> findErasable(UUID owner, int max);

    @Query("select count(c) from ReviewCase c where c.place.queue = :queue and c.state in (OPEN, CLAIMED)")
    long depth(String queue);

    /** Extends a claim that is in force, without a new version of the case. */
    @Modifying
    @NativeQuery("""
            update review_case set claim_expires_at = :until
            where id = :id and state in ('CLAIMED', 'DECIDED') and claimed_by = :holder and claim_expires_at > :now""")
    int extendClaim(UUID id, UUID holder, Instant now, Instant until);

    /** Those of these cases that have one of these grades of severity. */
    @Query("select c.id from ReviewCase c where c.id in :ids and c.priority.severity in :grades")
    List<UUID> ofGrades(Collection<UUID> ids, Collection<Integer> grades);

    @Query("select count(c) from ReviewCase c where c.heldAt is not null")
    long countHeld();

    @Query("select count(c) from ReviewCase c where c.heldAt < :limit")
    long countHeldBefore(Instant limit);

    @Query("select min(c.openedAt) from ReviewCase c where c.place.queue in :queues and c.state in (OPEN, CLAIMED)")
    Optional<Instant> oldestOpen(Collection<String> queues);

    /** How many undecided cases a queue has of a kind, with a claim that is in force or without, and how many are late. */
    record Depth(String queue, ContentKind kind, boolean claimed, boolean late, long count) {}

    @Query("""
            select new dev.kinora.moderation.review.ReviewCases$Depth(
                c.place.queue, c.kind, case when c.state = CLAIMED and c.claimExpiresAt > :now then true else false end,
                c.place.late, count(c))
            from ReviewCase c where c.place.queue in :queues and c.state in (OPEN, CLAIMED)
            group by c.place.queue, c.kind, case when c.state = CLAIMED and c.claimExpiresAt > :now then true else false end,
                c.place.late""")
    List<Depth> depths(Collection<String> queues, Instant now);
}
