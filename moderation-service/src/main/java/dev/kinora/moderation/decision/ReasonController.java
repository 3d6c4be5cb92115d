package dev.kinora.moderation.decision;

import dev.kinora.events.moderation.ContentKind;
import java.util.Arrays;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ReasonController {

    /** A reason that a moderator can give, and the action that it usually goes with. */
    record Reason(ReasonCode code, String label, List<ContentKind> appliesTo, Action action) {}

    @GetMapping("/api/v1/moderation/reason-codes")
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
