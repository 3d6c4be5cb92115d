package dev.kinora.moderation.decision;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.security.Role;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1")
class DecisionController {

    private final Decisions decisions;

    DecisionController(Decisions decisions) {
        this.decisions = decisions;
    }

    /** A statement of reasons, for the owner of the content. */
    record Statement(
            UUID id,
            ContentRef content,
            @Nullable Outcome outcome,
            ReasonCode reasonCode,
            String statement,
            boolean automated,
            Instant decidedAt,
            String policyVersion) {}

    /** A reason that a moderator can give, and the action that it usually goes with. */
    record Reason(ReasonCode code, String label, List<ContentKind> appliesTo, Action action) {}

    @GetMapping("/decisions/{id}")
    Statement decision(@PathVariable UUID id, CurrentAccount account) {
        var decision = decisions
                .find(id)
                .filter(found -> found.ownerId().equals(account.id()) || account.hasAny(Role.MODERATOR, Role.ADMIN))
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There is no such decision."));
        var summary = decision.summary();
        return new Statement(
                summary.id(),
                decision.content(),
                summary.outcome(),
                summary.reasonCode(),
                summary.reasonCode().statement(),
                summary.automated(),
                summary.decidedAt(),
                decision.policyVersion());
    }

    @GetMapping("/moderation/reason-codes")
    List<Reason> reasonCodes() {
        return Arrays.stream(ReasonCode.values())
                .map(code -> new Reason(
                        code,
                        code.label(),
                        List.of(ContentKind.values()),
                        code.fits(Action.APPROVE) ? Action.APPROVE : Action.REJECT))
                .toList();
    }
}
