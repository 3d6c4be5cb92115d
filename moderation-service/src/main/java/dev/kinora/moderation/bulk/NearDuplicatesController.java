package dev.kinora.moderation.bulk;

import dev.kinora.moderation.bulk.NearDuplicates.NearDuplicate;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.security.CurrentAccount;
import java.util.List;
import java.util.UUID;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Near-duplicates of the content of a case. */
@RestController
class NearDuplicatesController {

    private final NearDuplicates duplicates;

    NearDuplicatesController(NearDuplicates duplicates) {
        this.duplicates = duplicates;
    }

    /** Waiting cases about nearly the same content; a bulk settles them with one ruling. */
    @ProblemCodes("CASE_NOT_FOUND")
    @GetMapping("/api/v1/moderation/cases/{id}/near-duplicates")
    List<NearDuplicate> ofCase(@PathVariable UUID id, CurrentAccount account) {
        return duplicates.find(id, account);
    }
}
