package dev.kinora.moderation.review.routing;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.version.ExpectedVersion;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/moderation/routing")
class RoutingController {

    private final RoutingTable table;

    RoutingController(RoutingTable table) {
        this.table = table;
    }

    /** The queues and the rules that fill them. */
    @GetMapping
    ResponseEntity<Routing> routing() {
        return answer(table.newest());
    }

    /** Replaces the rules. They apply to cases that open from now on; a queue can be emptied of rules, but not removed. */
    @ProblemCodes("QUEUE_MISSING")
    @PutMapping
    ResponseEntity<Routing> change(
            ExpectedVersion expected, @Valid @RequestBody RoutingRules rules, CurrentAccount account) {
        var changed = table.change(expected, rules, Actor.of(account));
        table.forget();
        return answer(changed);
    }

    private static ResponseEntity<Routing> answer(Routing routing) {
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(routing.version())).body(routing);
    }
}
