package dev.kinora.moderation.report;

import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.review.BlindVeil;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Reports as the staff sees them: without who filed them. */
@RestController
class CaseReportsController {

    private static final int SHOWN = 50;

    private final ReportStore store;
    private final CaseAccess access;
    private final BlindVeil veil;

    CaseReportsController(ReportStore store, CaseAccess access, BlindVeil veil) {
        this.store = store;
        this.access = access;
        this.veil = veil;
    }

    /**
     * The reports of a case.
     *
     * @param reasons how often each reason was given, the most frequent first
     * @param newest the newest {@value #SHOWN}
     */
    record CaseReports(List<ReasonReports> reasons, List<CaseReport> newest) {}

    /** How many reports give a reason. */
    record ReasonReports(ReasonCode reason, long reports) {}

    /**
     * One report.
     *
     * @param signedIn whether an account filed it
     * @param legalGround the law that the content breaks, according to the reporter; null if it is only against the rules
     */
    record CaseReport(
            ReasonCode reason,
            boolean signedIn,
            @Nullable String legalGround,
            @Nullable String statement,
            Instant filedAt) {}

    @ProblemCodes({"CASE_BLIND", "CASE_NOT_FOUND"})
    @Transactional
    @GetMapping("/api/v1/moderation/cases/{id}/reports")
    CaseReports ofCase(@PathVariable UUID id, CurrentAccount account) {
        access.require(id, account);
        veil.require(id, account);
        return new CaseReports(
                store.reasons(id).stream()
                        .map(count -> new ReasonReports(count.reason(), count.count()))
                        .toList(),
                store.ofCase(id, SHOWN).stream()
                        .map(report -> new CaseReport(
                                report.reason(),
                                report.reporterId() != null,
                                report.legalGround(),
                                report.statement(),
                                report.filedAt()))
                        .toList());
    }
}
