package dev.kinora.moderation.lab;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.assessment.Assessment;
import dev.kinora.moderation.assessment.DrawnVerdict;
import dev.kinora.moderation.assessment.Judge;
import dev.kinora.moderation.evaluation.HumanLabel;
import dev.kinora.moderation.lab.SimulationResult.Example;
import dev.kinora.moderation.lab.SimulationResult.KindOutcome;
import dev.kinora.moderation.lab.SimulationResult.Transition;
import dev.kinora.moderation.policy.PolicyRules;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Judges contents of one kind under two sets of rules, and keeps what differs. */
final class KindComparison {

    /** Examples of each change of a verdict. */
    private static final int EXAMPLES = 5;

    private static final double MILLIS_PER_DAY = Duration.ofDays(1).toMillis();

    private final ContentKind kind;
    private final PolicyRules before;
    private final PolicyRules after;
    private final RulesEffect now = new RulesEffect();
    private final RulesEffect then = new RulesEffect();
    private final Map<Change, Changed> changed = new LinkedHashMap<>();
    private long assessments;
    private @Nullable Instant oldest;
    private @Nullable Instant newest;

    private record Change(String from, String to) {}

    /** How many contents change in one way, and some of them. */
    private static final class Changed {

        private final List<Assessment> some = new ArrayList<>();
        private long contents;

        void add(Assessment assessment) {
            contents++;
            if (some.size() < EXAMPLES) {
                some.add(assessment);
            }
        }
    }

    KindComparison(ContentKind kind, PolicyRules before, PolicyRules after) {
        this.kind = kind;
        this.before = before;
        this.after = after;
    }

    void add(Assessment assessment, @Nullable HumanLabel label) {
        var first = Judge.judge(assessment, before);
        var second = Judge.judge(assessment, after);
        now.add(first, label);
        then.add(second, label);
        assessments++;
        oldest = assessment.assessedAt();
        newest = newest == null ? oldest : newest;
        var from = DrawnVerdict.of(first).verdict();
        var to = DrawnVerdict.of(second).verdict();
        if (!from.equals(to)) {
            changed.computeIfAbsent(new Change(from, to), key -> new Changed()).add(assessment);
        }
    }

    /**
     * The result.
     *
     * @param cases finds the cases in which assessments were settled
     */
    KindOutcome outcome(Function<List<UUID>, Map<UUID, UUID>> cases) {
        double days = oldest == null || newest == null
                ? 0
                : Duration.between(oldest, newest).toMillis() / MILLIS_PER_DAY;
        var shown = changed.values().stream().flatMap(one -> one.some.stream()).toList();
        var settled = cases.apply(shown.stream().map(Assessment::id).toList());
        return new KindOutcome(
                kind,
                assessments,
                days,
                changed.entrySet().stream()
                        .map(one ->
                                new Transition(one.getKey().from(), one.getKey().to(), one.getValue().contents))
                        .toList(),
                shown.stream().map(one -> example(one, settled.get(one.id()))).toList(),
                now.effect(days),
                then.effect(days));
    }

    private Example example(Assessment assessment, @Nullable UUID caseId) {
        var first = Judge.judge(assessment, before);
        var second = Judge.judge(assessment, after);
        return new Example(
                assessment.content().id(),
                caseId,
                DrawnVerdict.of(first).words(),
                DrawnVerdict.of(second).words(),
                first.isAboutChildren() || second.isAboutChildren(),
                assessment.assessedAt());
    }
}
