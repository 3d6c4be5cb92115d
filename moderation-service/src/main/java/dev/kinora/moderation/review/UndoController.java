package dev.kinora.moderation.review;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.review.CaseViews.CaseDetail;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.version.ExpectedVersion;
import java.util.UUID;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RestController;

/** Undoing of one's own decisions. */
@RestController
class UndoController {

    private final CaseUndo undo;
    private final CaseAccess access;

    UndoController(CaseUndo undo, CaseAccess access) {
        this.undo = undo;
        this.access = access;
    }

    /**
     * Takes back a decision that the caller has just made. Its case waits again, claimed by the caller. What was handed over to the
     * people for child safety is theirs.
     */
    @ProblemCodes({
        "CASE_CLAIMED",
        "CASE_NOT_FOUND",
        "CASE_WITHDRAWN",
        "CONFLICT",
        "DECISION_NOT_YOURS",
        "UNDO_SUPERSEDED",
        "UNDO_TOO_LATE"
    })
    @PostMapping("/api/v1/moderation/decisions/{id}/undo")
    ResponseEntity<CaseDetail> undo(@PathVariable UUID id, CurrentAccount account) {
        access.require(undo.caseOf(id, Actor.of(account)), account);
        var detail = undo.undo(id, Actor.of(account));
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(detail.version())).body(detail);
    }
}
