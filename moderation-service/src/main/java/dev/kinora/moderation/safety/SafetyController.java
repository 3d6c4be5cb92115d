package dev.kinora.moderation.safety;

import dev.kinora.moderation.preservation.Preservations;
import dev.kinora.starter.openapi.ProblemCodes;
import dev.kinora.starter.paging.Limits;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Evidence and proposals about harm to children. */
@RestController
@RequestMapping("/api/v1/moderation/child-safety")
class SafetyController {

    private static final int DEFAULT_LIMIT = 25;
    private static final int MAX_LIMIT = 100;

    private final SafetyDesk desk;
    private final Staffings staffings;
    private final Preservations preservations;

    SafetyController(SafetyDesk desk, Staffings staffings, Preservations preservations) {
        this.desk = desk;
        this.staffings = staffings;
        this.preservations = preservations;
    }

    /** Why somebody does this; for staff only, and in the audit log. */
    @Schema(example = """
                {"reason": "The police asked for it, file 4711."}""")
    record ReasonRequest(@NotBlank @Size(max = 2000) String reason) {}

    /** How many cases wait for the people for child safety, and whether there are any. */
    @GetMapping("/staffing")
    Staffing staffing() {
        return staffings.now();
    }

    /** What is kept as evidence, the newest first. */
    @GetMapping("/preservations")
    Page<PreservationView> preservations(
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return preservations
                .kept(cursor, Limits.clamp(limit, DEFAULT_LIMIT, MAX_LIMIT))
                .map(PreservationView::of);
    }

    /** What waits for a second person in a case, and what is kept of its content. */
    @ProblemCodes({"CASE_NOT_FOUND", "OWN_CONTENT"})
    @GetMapping("/cases/{caseId}")
    SafetyFile file(@PathVariable UUID caseId, CurrentAccount account) {
        return desk.file(caseId, account);
    }

    /** Disagrees with a proposal: it is taken away, and the case waits as before. */
    @ProblemCodes({"CASE_NOT_FOUND", "NOTHING_PROPOSED", "OWN_CONTENT"})
    @PostMapping("/cases/{caseId}/proposal/dismissal")
    SafetyFile dismiss(@PathVariable UUID caseId, @Valid @RequestBody ReasonRequest request, CurrentAccount account) {
        return desk.dismiss(caseId, request.reason(), account);
    }

    /** Wants the content of a case kept, whatever is decided about it and whoever deletes it. */
    @ProblemCodes({"CASE_NOT_FOUND", "OWN_CONTENT"})
    @PutMapping("/cases/{caseId}/preservation")
    SafetyFile hold(@PathVariable UUID caseId, @Valid @RequestBody ReasonRequest request, CurrentAccount account) {
        return desk.hold(caseId, request.reason(), account);
    }

    /** Keeps the content of a case longer. This is possible once. */
    @ProblemCodes({"CASE_NOT_FOUND", "NOT_PRESERVED", "OWN_CONTENT", "PRESERVATION_EXTENDED", "PRESERVATION_OPEN"})
    @PostMapping("/cases/{caseId}/preservation/extension")
    SafetyFile extend(@PathVariable UUID caseId, @Valid @RequestBody ReasonRequest request, CurrentAccount account) {
        return desk.extend(caseId, request.reason(), account);
    }
}
