package dev.kinora.moderation.policy;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
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

    @PutMapping
    ResponseEntity<Policy> change(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String ifMatch,
            @Valid @RequestBody PolicyRules rules,
            CurrentAccount account) {
        return answer(policies.change(id, version(ifMatch), rules, account.handle()));
    }

    private static ResponseEntity<Policy> answer(Policy policy) {
        return ResponseEntity.ok().eTag("\"" + policy.version() + "\"").body(policy);
    }

    private static long version(@Nullable String ifMatch) {
        if (ifMatch == null) {
            throw new ProblemException(
                    CommonProblem.PRECONDITION_REQUIRED, "Send If-Match with the ETag of the policy you changed.");
        }
        try {
            return Long.parseLong(ifMatch.replace("\"", "").strip());
        } catch (NumberFormatException e) {
            throw new ProblemException(CommonProblem.PRECONDITION_FAILED, "If-Match is not an ETag of this policy.");
        }
    }
}
