package dev.kinora.preference.engagement;

import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
class EngagementController {

    private final EngagementIngest ingest;

    EngagementController(EngagementIngest ingest) {
        this.ingest = ingest;
    }

    /** Stores engagements of the caller; repeated ones have no effect. */
    @ProblemCodes("ACCOUNT_ERASED")
    @PostMapping("/api/v1/engagements")
    @ResponseStatus(HttpStatus.ACCEPTED)
    IngestResult report(@Valid @RequestBody EngagementBatch batch, CurrentAccount caller) {
        return ingest.accept(caller.id(), batch.events());
    }
}
