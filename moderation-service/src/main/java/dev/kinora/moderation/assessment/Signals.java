package dev.kinora.moderation.assessment;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.decision.SignalStage;
import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.policy.PolicyRules;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands out in an assessment: everything that the verdict rests on, and what a moderator may want to see. */
final class Signals {

    /** The stage of all signals about comments. */
    private static final double NOTABLE_IN_VIDEO = 0.4;

    private static final double NOTABLE_IN_COMMENT = 0.05;

    private Signals() {}

    static List<Signal> of(Assessment assessment, PolicyRules rules) {
        var kind = assessment.content().kind();
        List<Signal> signals = new ArrayList<>();
        for (var report : assessment.stages()) {
            SignalStage stage = kind == ContentKind.COMMENT
                    ? SignalStage.COMMENT
                    : SignalStage.valueOf(report.stage().name());
            report.findings().forEach(finding -> signals.add(signal(stage, finding)));
            signals.addAll(words(stage, kind, report.readings(), rules));
        }
        return signals;
    }

    private static Signal signal(SignalStage stage, Finding finding) {
        return new Signal(
                stage,
                finding.label(),
                finding.category().name(),
                finding.score(),
                finding.startMs(),
                finding.endMs(),
                finding.evidence() == null ? "" : finding.evidence(),
                finding.model());
    }

    private static List<Signal> words(SignalStage stage, ContentKind kind, List<Reading> readings, PolicyRules rules) {
        if (readings.isEmpty()) {
            return List.of();
        }
        double floor = kind == ContentKind.COMMENT ? NOTABLE_IN_COMMENT : NOTABLE_IN_VIDEO;
        List<Signal> signals = new ArrayList<>();
        worstByPlace(readings).forEach((place, worst) -> {
            var notable = TextJudge.notable(rules, worst.scores());
            Arrays.stream(CommentLabel.values())
                    .filter(label -> notable.contains(label) || worst.scores().of(label) >= floor)
                    .sorted(Comparator.comparingDouble(worst.scores()::of).reversed())
                    .forEach(label -> signals.add(signal(stage, label, worst)));
        });
        if (signals.isEmpty() && kind == ContentKind.VIDEO) {
            // Shows that the stage ran, and its highest score.
            var first = readings.getFirst();
            signals.add(signal(stage, TextJudge.strongest(first.scores()), first));
        }
        return signals;
    }

    /** A part of what is written, or a time at which words are seen. */
    private record Place(
            Reading.Part part,
            @Nullable Long startMs,
            @Nullable Long endMs) {

        private static Place of(Reading reading) {
            var seen = reading.seen();
            return new Place(reading.part(), seen == null ? null : seen.startMs(), seen == null ? null : seen.endMs());
        }
    }

    /** The worst scores of the pieces of each place. */
    private static Map<Place, Reading> worstByPlace(List<Reading> readings) {
        Map<Place, Reading> worst = new LinkedHashMap<>();
        readings.forEach(reading -> worst.merge(Place.of(reading), reading, Reading::worse));
        return worst;
    }

    private static Signal signal(SignalStage stage, CommentLabel label, Reading reading) {
        var place = Place.of(reading);
        return new Signal(
                stage,
                label.name(),
                label.category().name(),
                reading.scores().of(label),
                place.startMs(),
                place.endMs(),
                "Label " + label + " in the " + reading.part().words(),
                reading.scores().model());
    }
}
