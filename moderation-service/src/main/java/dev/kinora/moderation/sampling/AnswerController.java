package dev.kinora.moderation.sampling;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.NewDecision.Ruling;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.restriction.RestrictionRules;
import dev.kinora.moderation.restriction.WantedRestrictions;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.moderation.sampling.BlindAnswers.Answered;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.version.ExpectedVersion;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** Answers to cases that are reviewed blind. */
@RestController
class AnswerController {

    private final BlindAnswers answers;
    private final CaseAccess access;
    private final RestrictionRules restrictions;

    AnswerController(BlindAnswers answers, CaseAccess access, RestrictionRules restrictions) {
        this.answers = answers;
        this.access = access;
        this.restrictions = restrictions;
    }

    /**
     * What somebody would decide; the note is for staff only.
     *
     * @param action APPROVE, REJECT or RESTRICT
     * @param restrictions what RESTRICT takes away, by default LIMITED_REACH; only with that action
     */
    @Schema(example = """
                {
                  "action": "REJECT",
                  "reasonCode": "SPAM",
                  "note": "The same link in every comment."
                }""")
    record AnswerRequest(
            @NotNull Action action,
            @NotNull ReasonCode reasonCode,
            @Size(max = 2000) @Nullable String note,
            @Valid @Nullable WantedRestrictions restrictions) {}

    /** Answers a case without knowing how it was decided. What differs from a machine takes effect at once. */
    @ProblemCodes({
        "ACTION_NOT_AVAILABLE",
        "AGAINST_PRECEDENTS",
        "CASE_BLIND",
        "CASE_CLAIMED",
        "CASE_DECIDED",
        "CASE_NOT_CLAIMED",
        "CASE_NOT_FOUND",
        "CASE_SUPERSEDED",
        "CASE_WITHDRAWN",
        "CONFLICT",
        "EXCLUDED",
        "NOT_BLIND",
        "OWN_CONTENT",
        "REASON_NOT_APPLICABLE",
        "RESTRICTION_NOT_APPLICABLE",
        "SECOND_PERSON_NEEDED",
        "UNKNOWN_LABEL"
    })
    @PostMapping("/api/v1/moderation/cases/{id}/answers")
    Answered answerCase(
            @PathVariable UUID id,
            ExpectedVersion expected,
            @Valid @RequestBody AnswerRequest request,
            CurrentAccount account) {
        access.require(id, account);
        var ruling = new Ruling(
                request.action(),
                request.reasonCode(),
                request.note(),
                restrictions.of(request.action(), request.restrictions()));
        return answers.answer(id, expected, ruling, Actor.of(account));
    }
}
