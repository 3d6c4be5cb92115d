package dev.kinora.moderation.review.presence;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.review.access.CaseAccess;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Who looks at which case. */
@RestController
@RequestMapping("/api/v1/moderation")
class PresenceController {

    private final Presences presences;
    private final CaseAccess access;

    PresenceController(Presences presences, CaseAccess access) {
        this.presences = presences;
        this.access = access;
    }

    /**
     * Who else looks at a case; nobody for one that is reviewed blind.
     *
     * @param heartbeatSeconds after how many seconds to say again that somebody looks at it
     */
    @Schema(name = "CasePresence")
    record OthersHere(List<Viewer> others, long heartbeatSeconds) {}

    /** A case with those who look at it. */
    @Schema(name = "ViewedCase")
    record ViewedCase(UUID caseId, List<Viewer> viewers) {}

    /** Says that the caller looks at a case; a console sends it again and again while the case is open there. */
    @ProblemCodes({"ACCOUNT_ERASED", "CASE_NOT_FOUND"})
    @PutMapping("/cases/{id}/presence")
    OthersHere look(@PathVariable UUID id, CurrentAccount account) {
        access.require(id, account);
        return new OthersHere(presences.look(id, Actor.of(account)), Presences.HEARTBEAT.toSeconds());
    }

    /** Says that the caller does not look at a case any more. */
    @ProblemCodes("CASE_NOT_FOUND")
    @DeleteMapping("/cases/{id}/presence")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void leave(@PathVariable UUID id, CurrentAccount account) {
        access.require(id, account);
        presences.leave(id, account.id());
    }

    /** The cases of the queues that the caller sees at which somebody looks now. */
    @GetMapping("/presences")
    List<ViewedCase> presences(CurrentAccount account) {
        var all = presences.all();
        var hidden = access.hidden(all.keySet(), account);
        return all.entrySet().stream()
                .filter(one -> !hidden.contains(one.getKey()))
                .map(one -> new ViewedCase(one.getKey(), one.getValue()))
                .toList();
    }
}
