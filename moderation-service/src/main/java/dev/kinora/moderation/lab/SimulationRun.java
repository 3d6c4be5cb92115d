package dev.kinora.moderation.lab;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.evaluation.HumanLabels;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.verification.ReadVerdict;
import dev.kinora.moderation.verification.StoredVerdicts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * One pass over the newest assessments of each kind. First each recorded verdict is drawn again under the version that it
 * was recorded with: only if all agree is it known what other rules would have led to.
 */
final class SimulationRun {

    private static final int PAGE = 200;
    private static final int PROBLEMS = 10;

    private final StoredVerdicts verdicts;
    private final HumanLabels labels;
    private final IntPredicate step;
    private final List<String> problems = new ArrayList<>();
    private int done;
    private long notReproduced;

    /**
     * Creates a run.
     *
     * @param step is told after each page how many contents are judged; false ends the run
     */
    SimulationRun(StoredVerdicts verdicts, HumanLabels labels, IntPredicate step) {
        this.verdicts = verdicts;
        this.labels = labels;
        this.step = step;
    }

    /** The result; empty if the run was ended from outside. Nothing from after {@code until} counts. */
    Optional<SimulationResult> run(PolicyRules before, PolicyRules after, int perKind, Instant until) {
        List<KindComparison> kinds = new ArrayList<>();
        for (var kind : ContentKind.values()) {
            var comparison = new KindComparison(kind, before, after);
            if (!compare(kind, comparison, perKind, until)) {
                return Optional.empty();
            }
            kinds.add(comparison);
        }
        return Optional.of(new SimulationResult(
                done - notReproduced,
                notReproduced,
                List.copyOf(problems),
                notReproduced > 0
                        ? List.of()
                        : kinds.stream().map(one -> one.outcome(labels::cases)).toList()));
    }

    private boolean compare(ContentKind kind, KindComparison comparison, int perKind, Instant until) {
        @Nullable ReadVerdict last = null;
        int left = perKind;
        while (left > 0) {
            var page = verdicts.newest(kind, until, last, Math.min(PAGE, left));
            add(page, comparison);
            left -= page.size();
            done += page.size();
            if (!step.test(done)) {
                return false;
            }
            if (page.size() < PAGE) {
                break;
            }
            last = page.getLast();
        }
        return true;
    }

    private void add(List<ReadVerdict> page, KindComparison comparison) {
        var decided = labels.of(page.stream().map(ReadVerdict::id).toList());
        for (var row : page) {
            var problem = verdicts.problem(row);
            if (problem.isPresent()) {
                notReproduced++;
                if (problems.size() < PROBLEMS) {
                    problems.add(problem.get());
                }
            } else {
                var assessment = Objects.requireNonNull(row.stored()).assessment();
                comparison.add(assessment, decided.get(row.id()));
            }
        }
    }
}
