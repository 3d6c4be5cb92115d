package dev.kinora.moderation.safety;

import dev.kinora.moderation.accounthold.AccountHolds;
import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.childsafety.SecondPerson;
import dev.kinora.moderation.decision.NewDecision.Subject;
import dev.kinora.moderation.preservation.Preservations;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.starter.security.CurrentAccount;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What people for child safety do with a case that they see. */
@Component
@Transactional
class SafetyDesk {

    private final CaseAccess access;
    private final SecondPerson secondPerson;
    private final Preservations preservations;
    private final AccountHolds holds;

    SafetyDesk(CaseAccess access, SecondPerson secondPerson, Preservations preservations, AccountHolds holds) {
        this.access = access;
        this.secondPerson = secondPerson;
        this.preservations = preservations;
        this.holds = holds;
    }

    @Transactional(readOnly = true)
    public SafetyFile file(UUID caseId, CurrentAccount account) {
        return file(access.subject(caseId, account));
    }

    /** Takes away what another person proposed, or oneself. */
    SafetyFile dismiss(UUID caseId, String reason, CurrentAccount account) {
        var subject = access.subject(caseId, account);
        secondPerson.dismiss(subject, reason, Actor.of(account));
        return file(subject);
    }

    /** Wants the content kept, whatever is decided. */
    SafetyFile hold(UUID caseId, String reason, CurrentAccount account) {
        var subject = access.subject(caseId, account);
        preservations.hold(subject, reason, Actor.of(account));
        return file(subject);
    }

    /** Keeps the content longer. */
    SafetyFile extend(UUID caseId, String reason, CurrentAccount account) {
        var subject = access.subject(caseId, account);
        preservations.extend(subject.content().id(), reason, Actor.of(account));
        return file(subject);
    }

    /** Holds the account that posted it. */
    SafetyFile holdAccount(UUID caseId, String reason, boolean hideVideos, CurrentAccount account) {
        var subject = access.subject(caseId, account);
        holds.hold(subject, reason, hideVideos, Actor.of(account));
        return file(subject);
    }

    private SafetyFile file(Subject subject) {
        var content = subject.content();
        return new SafetyFile(
                subject.caseId(),
                content.id(),
                content.kind(),
                subject.ownerId(),
                secondPerson.proposal(subject.caseId()).orElse(null),
                preservations.find(content.id()).map(PreservationView::of).orElse(null),
                preservations.items(content.id()),
                holds.of(subject.ownerId()).orElse(null));
    }
}
