package dev.kinora.moderation.review;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.ContentSnapshot;
import dev.kinora.moderation.assessment.Judgment;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.decision.NewDecision.Evidence;
import dev.kinora.moderation.decision.NewDecision.Subject;
import dev.kinora.moderation.review.access.CaseClaimedException;
import dev.kinora.moderation.review.order.CaseState;
import dev.kinora.moderation.review.priority.Priority;
import dev.kinora.moderation.review.question.CasePurpose;
import dev.kinora.moderation.review.question.Contest;
import dev.kinora.moderation.review.routing.Placements.Placement;
import dev.kinora.moderation.review.routing.QueuePlace;
import dev.kinora.moderation.review.routing.Queues;
import dev.kinora.moderation.text.TextFingerprint;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A question about some content, and its settlement. What was screened has a case of its own per version; automated
 * decisions have one, too, decided from the start, so that a person can override them. Reports and appeals are cases that
 * contest a decision. Only the methods of this class change the state.
 */
@Entity
@Table(name = "review_case")
class ReviewCase {

    /** The least grade of what is held back: its owner waits. */
    private static final int HELD_GRADE = 200;

    /** The open reason of what a machine has decided. */
    static final String AUTOMATED = "AUTOMATED";

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    @Column(name = "purpose")
    private CasePurpose purpose;

    /** The contested decision; null in cases of screening. */
    @Column(name = "parent_decision_id")
    private @Nullable UUID parentDecisionId;

    @Enumerated(EnumType.STRING)
    @Column(name = "kind")
    private ContentKind kind;

    @Column(name = "content_id")
    private UUID contentId;

    @Column(name = "content_version")
    private long contentVersion;

    @Enumerated(EnumType.STRING)
    @Column(name = "state")
    private CaseState state;

    @Embedded
    private QueuePlace place;

    @Embedded
    private Priority priority;

    /** The order of the queue, which the database computes. */
    @Column(name = "standing", insertable = false, updatable = false)
    private @Nullable Integer standing;

    @Column(name = "open_reason")
    private String openReason;

    /** Null in rows that were stored before concerns were kept; the worst one is the open reason. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "concerns")
    private @Nullable List<Concern> concerns;

    @Column(name = "owner_id")
    private UUID ownerId;

    /** What cases about the same text have in common; null for videos and for texts without letters. */
    @Column(name = "likeness")
    private byte @Nullable [] likeness;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "content")
    private ContentSnapshot content;

    @Column(name = "assessment_id")
    private @Nullable UUID assessmentId;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "evidence")
    private Evidence evidence;

    @Column(name = "claimed_by")
    private @Nullable UUID claimedBy;

    @Column(name = "claimed_handle")
    private @Nullable String claimedHandle;

    @Column(name = "claim_expires_at")
    private @Nullable Instant claimExpiresAt;

    @Column(name = "opened_at")
    private Instant openedAt;

    @Column(name = "decided_at")
    private @Nullable Instant decidedAt;

    /** The decision about another case that answered this one; null unless that was so. */
    @Column(name = "settled_by")
    private @Nullable UUID settledBy;

    /** Whether nobody may see how it was decided until somebody has answered. */
    @Column(name = "blind")
    private boolean blind;

    /** The queue from which a suspicion about the same content keeps it away; null unless it is set aside. */
    @Column(name = "set_aside_from")
    private @Nullable String setAsideFrom;

    /** Since when nobody sees the content because of this case; null unless it is held back. */
    @Column(name = "held_at")
    private @Nullable Instant heldAt;

    @Column(name = "withdrawn_at")
    private @Nullable Instant withdrawnAt;

    @Column(name = "erased_at")
    private @Nullable Instant erasedAt;

    @Version
    @Column(name = "version")
    private @Nullable Long version;

    @SuppressWarnings("NullAway.Init")
    protected ReviewCase() {}

    private ReviewCase(UUID id, Judgment judgment, CaseState state, Placement placement, Instant now) {
        this.id = id;
        this.purpose = CasePurpose.SCREENING;
        this.kind = judgment.content().kind();
        this.contentId = judgment.content().id();
        this.contentVersion = judgment.content().version();
        this.state = state;
        this.place = placement.place();
        this.priority = placement.priority();
        this.openReason = AUTOMATED;
        this.concerns = List.of();
        this.ownerId = judgment.snapshot().author().id();
        this.content = judgment.snapshot();
        this.likeness = likenessOf(content);
        this.assessmentId = judgment.assessment().id();
        this.evidence = judgment.evidence();
        this.openedAt = now;
    }

    private static byte @Nullable [] likenessOf(ContentSnapshot content) {
        return content.text() == null
                ? null
                : TextFingerprint.ofAny(content.text()).orElse(null);
    }

    /** A case that waits for a person. */
    static ReviewCase open(UUID id, Judgment judgment, Verdict.Review review, Placement placement, Instant now) {
        var opened = new ReviewCase(id, judgment, CaseState.OPEN, placement, now);
        opened.openReason = review.worst().code();
        opened.concerns = review.concerns();
        return opened;
    }

    /** A case that a machine has decided. */
    static ReviewCase settled(UUID id, Judgment judgment, Placement placement, Instant now) {
        var settled = new ReviewCase(id, judgment, CaseState.DECIDED, placement, now);
        settled.decidedAt = now;
        return settled;
    }

    /**
     * A case that asks people about a decision on content that was screened.
     *
     * @param about the case in which the content was screened
     */
    static ReviewCase contesting(UUID id, Contest contest, ReviewCase about, Placement placement, Instant now) {
        var opened = new ReviewCase();
        opened.id = id;
        opened.purpose = contest.purpose();
        opened.parentDecisionId = contest.contested();
        opened.kind = about.kind;
        opened.contentId = about.contentId;
        opened.state = CaseState.OPEN;
        opened.place = placement.place();
        opened.priority = placement.priority();
        opened.ownerId = about.ownerId;
        opened.concerns = List.of();
        opened.openReason = "";
        opened.openedAt = now;
        opened.follow(about);
        opened.raise(contest.concern(), contest.accounts());
        return opened;
    }

    /**
     * A case that asks a person about content who does not see how it was decided.
     *
     * @param decision the decision that is looked at again; null if another case is asked instead
     * @param about the case that was decided
     */
    static ReviewCase blind(
            UUID id, CasePurpose purpose, @Nullable UUID decision, ReviewCase about, Placement placement, Instant now) {
        var opened = new ReviewCase();
        opened.id = id;
        opened.purpose = purpose;
        opened.parentDecisionId = decision;
        opened.kind = about.kind;
        opened.contentId = about.contentId;
        opened.state = CaseState.OPEN;
        opened.place = placement.place();
        opened.priority = placement.priority();
        opened.ownerId = about.ownerId;
        opened.concerns = List.of(Concern.Contested.BLIND_REVIEW);
        opened.openReason = Concern.Contested.BLIND_REVIEW.code();
        opened.blind = true;
        opened.openedAt = now;
        opened.follow(about);
        return opened;
    }

    /** Somebody has answered it blind: everybody may see it whole. */
    void unveil() {
        blind = false;
    }

    /** The answer contradicts another person's decision: it waits for somebody who leads. */
    void disagree(QueuePlace lead) {
        unveil();
        escalate(lead);
        raise(Concern.Contested.DISAGREED, 0);
    }

    /** Shows the content as it is in another case, of a newer version. */
    void follow(ReviewCase newer) {
        contentVersion = newer.contentVersion;
        content = newer.content;
        likeness = newer.likeness;
        assessmentId = newer.assessmentId;
        evidence = newer.evidence;
    }

    /** Adds a concern of so many accounts; the priority never falls. */
    void raise(Concern concern, int accounts) {
        var all = new ArrayList<>(concerns());
        if (!all.contains(concern)) {
            all.add(concern);
        }
        all.sort(Comparator.comparingInt(Concern::priority).reversed());
        concerns = List.copyOf(all);
        openReason = all.getFirst().code();
        priority = priority.raised(concern.priority(), accounts);
    }

    /** Claims the case until a time; claiming it again extends the claim. A decided case stays decided. */
    void claim(Actor by, Instant now, Instant until) {
        holder(now).filter(holder -> !holder.id().equals(by.id())).ifPresent(holder -> {
            throw new CaseClaimedException(id, holder);
        });
        takeOver(by, until);
    }

    /** Claims the case until a time, whoever holds it. */
    void takeOver(Actor by, Instant until) {
        if (state != CaseState.DECIDED) {
            become(CaseState.CLAIMED);
        }
        claimedBy = by.id();
        claimedHandle = by.handle();
        claimExpiresAt = until;
    }

    /** Releases the claim; has no effect if nobody holds the case. */
    void release(Actor by, Instant now) {
        holder(now).filter(holder -> !holder.id().equals(by.id())).ifPresent(holder -> {
            throw new CaseClaimedException(id, holder);
        });
        if (state == CaseState.CLAIMED) {
            become(CaseState.OPEN);
        }
        forgetClaim();
    }

    /** Marks it as decided, also when a decision is overridden. */
    void decide(Instant now) {
        become(CaseState.DECIDED);
        decidedAt = now;
        letGo();
        forgetClaim();
    }

    /** Marks it as answered by the decision about another case. */
    void settle(UUID decision, Instant now) {
        decide(now);
        settledBy = decision;
    }

    /** Its decision was taken back by this person, who holds it until a time. */
    void reopen(Actor by, Instant until) {
        reopen();
        takeOver(by, until);
    }

    /** Its decision was taken back: it waits again. */
    void reopen() {
        become(CaseState.OPEN);
        decidedAt = null;
        settledBy = null;
        forgetClaim();
    }

    /**
     * Marks it as waiting with its content held back; a case that was decided is open again. Keeps a claim.
     *
     * @param due when somebody should have decided; a time that was earlier stays
     */
    void hold(Instant since, Instant due) {
        var dueAt = isWaiting() && place.dueAt().isBefore(due) ? place.dueAt() : due;
        if (state == CaseState.DECIDED) {
            become(claimedBy == null ? CaseState.OPEN : CaseState.CLAIMED);
            decidedAt = null;
        }
        heldAt = since;
        place = new QueuePlace(place.queue(), place.rule(), place.routingVersion(), dueAt, isWaiting() && place.late());
        raise(Concern.Contested.HELD, 0);
        priority = priority.raised(HELD_GRADE, 0);
    }

    /** Its content is not held back any more. */
    void letGo() {
        heldAt = null;
    }

    /** Moves it to the queue of escalated cases. */
    void escalate(QueuePlace escalated) {
        become(CaseState.OPEN);
        place = escalated;
        setAsideFrom = setAsideFrom == null ? null : Queues.ESCALATED;
        forgetClaim();
    }

    /** Moves it to another queue as it is, where it belongs by itself. */
    void move(QueuePlace other) {
        place = other;
        setAsideFrom = null;
    }

    /** Moves it away from whoever works on its queue because of a suspicion about the same content; nobody holds it any more. */
    void setAside(QueuePlace children) {
        setAsideFrom = place.queue();
        place = new QueuePlace(
                children.queue(), children.rule(), children.routingVersion(), place.dueAt(), place.late());
        if (state == CaseState.CLAIMED) {
            become(CaseState.OPEN);
        }
        forgetClaim();
    }

    /** Moves it to a queue of its own kind, because the suspicion about its content is cleared. */
    void bringBack(String queue) {
        place = new QueuePlace(queue, null, null, place.dueAt(), place.late());
        setAsideFrom = null;
    }

    /** The queue that it was set aside from; empty unless it is. */
    Optional<String> setAsideFrom() {
        return Optional.ofNullable(setAsideFrom);
    }

    /** Whether only the people for child safety see it, because of itself or of its content. */
    boolean isApart() {
        return isAboutChildren() || place.queue().equals(Queues.CHILD_SAFETY);
    }

    /** Marks it as withdrawn, because there is nothing to decide any more. */
    void withdraw(Instant now) {
        become(CaseState.WITHDRAWN);
        withdrawnAt = now;
        letGo();
        forgetClaim();
    }

    private void become(CaseState next) {
        if (!state.canBecome(next)) {
            throw new IllegalStateException("Case " + id + " cannot go from " + state + " to " + next);
        }
        state = next;
    }

    private void forgetClaim() {
        claimedBy = null;
        claimedHandle = null;
        claimExpiresAt = null;
    }

    /** The current holder; empty if there is none or the claim has expired. */
    Optional<Actor> holder(Instant now) {
        if (claimedBy == null || claimExpiresAt == null || !claimExpiresAt.isAfter(now)) {
            return Optional.empty();
        }
        return Optional.of(new Actor(claimedBy, claimedHandle == null ? "" : claimedHandle));
    }

    /** The state at a time: an expired claim counts as open. */
    CaseState stateAt(Instant now) {
        return state == CaseState.CLAIMED && holder(now).isEmpty() ? CaseState.OPEN : state;
    }

    Subject subject() {
        return new Subject(id, new ContentRef(contentId, kind, contentVersion), ownerId);
    }

    /** The reasons for review, the worst first; empty for automated decisions. */
    List<Concern> concerns() {
        if (concerns != null) {
            return concerns;
        }
        return openReason.equals(AUTOMATED) ? List.of() : List.of(Concern.ofCode(openReason));
    }

    /** Whether it may be about harm to children. */
    boolean isAboutChildren() {
        return concerns().stream().anyMatch(Concern::isAboutChildren);
    }

    /** Whether nobody has decided on it yet. */
    boolean isWaiting() {
        return state == CaseState.OPEN || state == CaseState.CLAIMED;
    }

    /** Erases the text and name of the owner; decision and reason are kept. */
    void erase(Instant now) {
        content = content.erased();
        likeness = null;
        evidence = evidence.erased();
        erasedAt = now;
    }

    UUID id() {
        return id;
    }

    CasePurpose purpose() {
        return purpose;
    }

    @Nullable UUID parentDecisionId() {
        return parentDecisionId;
    }

    ContentKind kind() {
        return kind;
    }

    UUID contentId() {
        return contentId;
    }

    String queue() {
        return place.queue();
    }

    QueuePlace place() {
        return place;
    }

    Priority priority() {
        return priority;
    }

    /** The order of the queue as it was read; 0 before the case was stored. */
    int standing() {
        return standing == null ? 0 : standing;
    }

    boolean isBlind() {
        return blind;
    }

    /** Whether somebody claimed it last, even if the claim has run out. */
    boolean isHeldBy(UUID account) {
        return state == CaseState.CLAIMED && account.equals(claimedBy);
    }

    String openReason() {
        return openReason;
    }

    ContentSnapshot content() {
        return content;
    }

    @Nullable UUID assessmentId() {
        return assessmentId;
    }

    Evidence evidence() {
        return evidence;
    }

    @Nullable Instant claimExpiresAt() {
        return claimExpiresAt;
    }

    Instant openedAt() {
        return openedAt;
    }

    @Nullable Instant decidedAt() {
        return decidedAt;
    }

    @Nullable Instant heldAt() {
        return heldAt;
    }

    long version() {
        return version == null ? 0 : version;
    }
}
