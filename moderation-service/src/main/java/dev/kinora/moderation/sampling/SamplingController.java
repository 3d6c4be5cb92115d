package dev.kinora.moderation.sampling;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.version.ExpectedVersion;
import jakarta.validation.Valid;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Which share of decisions is looked at again. */
@RestController
@RequestMapping("/api/v1/moderation/sampling")
class SamplingController {

    private final SamplingTable table;

    SamplingController(SamplingTable table) {
        this.table = table;
    }

    /**
     * The newest rates.
     *
     * @param version 0 for those that come with the service
     * @param inForceAt decisions from then on are drawn at these rates
     * @param changedBy handle; null for those that come with the service and for an erased account
     */
    record Sampling(
            long version,
            SamplingRates rates,
            Instant inForceAt,
            @Nullable String changedBy) {}

    /** The share of decisions that is looked at again by chance. */
    @GetMapping
    ResponseEntity<Sampling> sampling() {
        return answer(table.newest());
    }

    /** Changes the shares. They begin soon after, at the same instant on all instances. */
    @PutMapping
    ResponseEntity<Sampling> changeSampling(
            ExpectedVersion expected, @Valid @RequestBody SamplingRates rates, CurrentAccount account) {
        var changed = table.change(expected, rates, Actor.of(account));
        table.forget();
        return answer(changed);
    }

    private static ResponseEntity<Sampling> answer(SamplingVersion version) {
        return ResponseEntity.ok()
                .eTag(ExpectedVersion.etag(version.version()))
                .body(new Sampling(version.version(), version.rates(), version.inForceAt(), version.createdBy()));
    }
}
