package dev.kinora.moderation.screening;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.assessment.StageReport.State;
import dev.kinora.moderation.assessment.store.Assessments;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.policy.Policy;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.screening.ScreeningStatus.Cause;
import dev.kinora.moderation.screening.ScreeningStatus.Gemini;
import dev.kinora.moderation.screening.ScreeningStatus.StageRecord;
import dev.kinora.moderation.screening.queue.ScreeningBacklog;
import dev.kinora.moderation.screening.stage.Stages;
import dev.kinora.starter.gemini.GeminiBudget;
import dev.kinora.starter.gemini.GeminiClient;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** How screening is doing; for administrators and operators. */
@RestController
class ScreeningStatusController {

    /** Videos that the records of the stages are about. */
    private static final int NEWEST = 100;

    private final Stages stages;
    private final Policies policies;
    private final Assessments assessments;
    private final ScreeningBacklog backlog;
    private final Optional<GeminiClient> gemini;
    private final Optional<GeminiBudget> budget;

    ScreeningStatusController(
            Stages stages,
            Policies policies,
            Assessments assessments,
            ScreeningBacklog backlog,
            Optional<GeminiClient> gemini,
            Optional<GeminiBudget> budget) {
        this.stages = stages;
        this.policies = policies;
        this.assessments = assessments;
        this.backlog = backlog;
        this.gemini = gemini;
        this.budget = budget;
    }

    /** The stages with what became of them in the newest hundred videos, the vision model and the backlog. */
    @GetMapping("/api/v1/admin/moderation/screening")
    ScreeningStatus readScreeningStatus() {
        Policy policy = policies.active();
        List<StageReport> reports = assessments.newest(ContentKind.VIDEO, NEWEST).stream()
                .flatMap(assessment -> assessment.stages().stream())
                .toList();
        return new ScreeningStatus(
                policy.reference(),
                stages.inOrder().stream()
                        .map(stage -> record(stage, policy, reports))
                        .toList(),
                vision(),
                backlog.now());
    }

    private @Nullable Gemini vision() {
        return gemini.flatMap(client -> budget.map(limit -> vision(client, limit)))
                .orElse(null);
    }

    private static Gemini vision(GeminiClient client, GeminiBudget budget) {
        var spent = budget.spent();
        return new Gemini(
                client.model(),
                client.circuit(),
                spent.calls(),
                budget.perDay(),
                client.price().isPresent() ? spent.microUsd() : null,
                budget.microUsdPerDay());
    }

    private static StageRecord record(Stage stage, Policy policy, List<StageReport> all) {
        List<StageReport> own =
                all.stream().filter(report -> report.stage() == stage).toList();
        return new StageRecord(
                stage,
                policy.rules().requires(stage),
                count(own, State.RAN),
                count(own, State.SKIPPED),
                count(own, State.FAILED),
                causes(own),
                median(own));
    }

    private static int count(List<StageReport> reports, State state) {
        return (int) reports.stream().filter(report -> report.state() == state).count();
    }

    private static List<Cause> causes(List<StageReport> reports) {
        return reports.stream()
                .map(StageReport::cause)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.summingInt(cause -> 1)))
                .entrySet()
                .stream()
                .map(entry -> new Cause(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static @Nullable Long median(List<StageReport> reports) {
        List<Long> millis = reports.stream()
                .filter(report -> report.state() == State.RAN)
                .map(report -> report.effort().millis())
                .sorted()
                .toList();
        return millis.isEmpty() ? null : millis.get(millis.size() / 2);
    }
}
