package dev.kinora.moderation.review;

import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLine;
import dev.kinora.moderation.audit.LogVeil;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.starter.security.CurrentAccount;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Keeps from the log what its reader does not see elsewhere: cases of queues that are not for them, what is done about harm to
 * children, and how content was decided that somebody is to be asked about blind.
 */
@Component
class CaseLogVeil implements LogVeil {

    private static final Set<AuditAction> ABOUT_CHILDREN = EnumSet.of(
            AuditAction.PROPOSED,
            AuditAction.PROPOSAL_CONFIRMED,
            AuditAction.PROPOSAL_DISMISSED,
            AuditAction.EVIDENCE_HELD,
            AuditAction.EVIDENCE_EXTENDED,
            AuditAction.EVIDENCE_RELEASED,
            AuditAction.LEGAL_REPORT_DRAFTED,
            AuditAction.LEGAL_REPORT_CHANGED,
            AuditAction.LEGAL_REPORT_EXPORTED,
            AuditAction.ACCOUNT_HELD,
            AuditAction.ACCOUNT_HOLD_LIFT_PROPOSED,
            AuditAction.ACCOUNT_HOLD_LIFTED,
            AuditAction.ACCOUNT_SAFETY_CASE_OPENED,
            AuditAction.ACCOUNT_SAFETY_CASE_DISMISSED);

    /** What is done to accounts; the detail begins with the reason. */
    private static final Set<AuditAction> WITH_REASON = EnumSet.of(
            AuditAction.ACCOUNT_SUSPENDED,
            AuditAction.ACCOUNT_SUSPENSION_LIFTED,
            AuditAction.ACCOUNT_SUSPENSION_UPHELD,
            AuditAction.HANDLE_RESET,
            AuditAction.PROFILE_RESET);

    private final CaseAccess access;
    private final BlindVeil veil;

    CaseLogVeil(CaseAccess access, BlindVeil veil) {
        this.access = access;
        this.veil = veil;
    }

    @Override
    public List<AuditLine> shown(List<AuditLine> lines, CurrentAccount account) {
        var hidden = access.hidden(ids(lines, AuditLine::caseId), account);
        var asked = veil.asked(ids(lines, AuditLine::contentId));
        var children = access.seesChildSafety(account);
        return lines.stream()
                .filter(line -> children || !isAboutChildren(line))
                .filter(line -> line.caseId() == null || !hidden.contains(line.caseId()))
                .filter(line -> line.contentId() == null || !asked.contains(line.contentId()))
                .toList();
    }

    private static boolean isAboutChildren(AuditLine line) {
        var detail = line.detail();
        return ABOUT_CHILDREN.contains(line.action())
                || (WITH_REASON.contains(line.action())
                        && detail != null
                        && detail.startsWith(ReasonCode.CHILD_SAFETY.name()));
    }

    private static Set<UUID> ids(List<AuditLine> lines, Function<AuditLine, @Nullable UUID> id) {
        var ids = new HashSet<UUID>();
        for (var line : lines) {
            var known = id.apply(line);
            if (known != null) {
                ids.add(known);
            }
        }
        return ids;
    }
}
