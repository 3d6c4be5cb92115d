package dev.kinora.moderation.appeal;

import dev.kinora.moderation.decision.Decisions;
import dev.kinora.moderation.review.BlindVeil;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.security.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Statements of reasons, and appeals against decisions. */
@RestController
class StatementController {

    private static final int APPEALS = 50;

    private final Statements statements;
    private final Appeals appeals;
    private final Decisions decisions;
    private final CaseAccess access;
    private final BlindVeil veil;

    StatementController(
            Statements statements, Appeals appeals, Decisions decisions, CaseAccess access, BlindVeil veil) {
        this.access = access;
        this.veil = veil;
        this.statements = statements;
        this.appeals = appeals;
        this.decisions = decisions;
    }

    /** Why a decision is wrong. */
    @Schema(example = """
                {
                  "statement": "The knife in my video cuts bread. It is about baking."
                }""")
    record AppealRequest(@Size(max = 2000) @Nullable String statement) {}

    /** The statement of reasons, for the owner of the content and for staff. */
    @GetMapping("/api/v1/decisions/{id}")
    Statement decision(@PathVariable UUID id, CurrentAccount account) {
        return statements.find(id, account.id(), isForStaff(id, account)).orElseThrow(StatementController::noDecision);
    }

    /** Whether somebody reads it as staff, who sees its case and is not just asked blind about the content. */
    private boolean isForStaff(UUID id, CurrentAccount account) {
        return account.hasAny(Role.MODERATOR, Role.ADMIN)
                && decisions
                        .find(id)
                        .filter(decided -> access.hidden(List.of(decided.caseId()), account)
                                .isEmpty())
                        .filter(decided -> !veil.hides(decided.content().id(), account.id()))
                        .isPresent();
    }

    /** The statements about content of the caller, the newest first. */
    @GetMapping("/api/v1/decisions")
    Page<Statement> decisions(@RequestParam UUID contentId, CurrentAccount account) {
        return new Page<>(statements.about(contentId, account.id()), null);
    }

    /** Appeals against a decision about content of the caller. */
    @ApiResponse(responseCode = "201", useReturnTypeSchema = true)
    @ProblemCodes({
        "ACCOUNT_ERASED",
        "APPEAL_FILED",
        "APPEAL_TOO_LATE",
        "DECISION_FINAL",
        "DECISION_REPLACED",
        "NOTHING_TO_APPEAL"
    })
    @PostMapping("/api/v1/decisions/{id}/appeals")
    @ResponseStatus(HttpStatus.CREATED)
    AppealView appeal(@PathVariable UUID id, @Valid @RequestBody AppealRequest request, CurrentAccount account) {
        if (decisions
                .find(id)
                .filter(decided -> decided.ownerId().equals(account.id()))
                .isEmpty()) {
            throw noDecision();
        }
        return appeals.file(id, AppealParty.OWNER, account.id(), request.statement());
    }

    /** The appeals that a case answers, without the accounts that filed them. */
    @ProblemCodes({"CASE_BLIND", "CASE_NOT_FOUND"})
    @GetMapping("/api/v1/moderation/cases/{id}/appeals")
    List<AppealView> ofCase(@PathVariable UUID id, CurrentAccount account) {
        access.require(id, account);
        veil.require(id, account);
        return appeals.ofCase(id, APPEALS);
    }

    private static ProblemException noDecision() {
        return new ProblemException(CommonProblem.NOT_FOUND, "There is no such decision.");
    }
}
