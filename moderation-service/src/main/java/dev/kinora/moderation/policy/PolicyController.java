package dev.kinora.moderation.policy;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.version.ExpectedVersion;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/v1/moderation/policies/{id}")
class PolicyController {

    private final Policies policies;

    PolicyController(Policies policies) {
        this.policies = policies;
    }

    @GetMapping
    ResponseEntity<Policy> newest(@PathVariable String id) {
        return answer(policies.newest(id));
    }

    /** The newest versions, the newest first. */
    @GetMapping("/versions")
    Page<PolicyChange> versions(@PathVariable String id) {
        return new Page<>(policies.changes(id), null);
    }

    /** A version as it was stored. */
    @GetMapping("/versions/{version}")
    Policy version(@PathVariable String id, @PathVariable long version) {
        return policies.version(id, version);
    }

    /**
     * Goes back to an earlier version: its rules become the next version. One administrator is enough, because these rules
     * were in force before. New rules come from a draft.
     */
    @PostMapping("/versions/{version}/restoration")
    ResponseEntity<Policy> restoreVersion(
            @PathVariable String id, @PathVariable long version, ExpectedVersion expected, CurrentAccount account) {
        return answer(policies.restore(id, version, expected, Actor.of(account)));
    }

    private static ResponseEntity<Policy> answer(Policy policy) {
        return ResponseEntity.ok().eTag(ExpectedVersion.etag(policy.version())).body(policy);
    }
}
