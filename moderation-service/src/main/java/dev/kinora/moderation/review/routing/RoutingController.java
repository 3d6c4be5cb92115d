package dev.kinora.moderation.review.routing;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.version.ExpectedVersion;
import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/moderation/routing")
class RoutingController {

    private final RoutingTable table;
    private final RoutingPreviews previews;

    RoutingController(RoutingTable table, RoutingPreviews previews) {
        this.table = table;
        this.previews = previews;
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

    /** Where the cases that wait now would go under these rules. Nothing is stored or moved. */
    @PostMapping("/preview")
    RoutingPreview previewRouting(@Valid @RequestBody RoutingRules rules) {
        return previews.of(rules);
    }

    /** The newest versions, the newest first. */
    @GetMapping("/versions")
    Page<RoutingChange> routingVersions() {
        return new Page<>(table.changes(), null);
    }

    /** A version as it was stored; 0 is what comes with the service. */
    @ProblemCodes("ROUTING_VERSION_NOT_FOUND")
    @GetMapping("/versions/{version}")
    Routing routingVersion(@PathVariable long version) {
        return table.version(version);
    }

    /** Goes back to the rules of an earlier version, as the next one. Queues that came since stay. */
    @ProblemCodes("ROUTING_VERSION_NOT_FOUND")
    @PostMapping("/versions/{version}/restoration")
    ResponseEntity<Routing> restoreRouting(
            @PathVariable long version, ExpectedVersion expected, CurrentAccount account) {
        var restored = table.restore(version, expected, Actor.of(account));
        table.forget();
        return answer(restored);
    }

    private static ResponseEntity<Routing> answer(Routing routing) {
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(routing.version())).body(routing);
    }
}
