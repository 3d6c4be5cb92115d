package dev.kinora.moderation.heads;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.heads.HeadLearner.Learned;
import dev.kinora.textclassifier.Label;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeadLearnerTests {

    private static Learned learn(List<Lesson> lessons) {
        return new HeadLearner(Site.shipped(), lessons).learn(_ -> {});
    }

    /** The share of decisions that the head of hate agrees with. */
    private static double agreement(Learned learned, List<Lesson> decisions) {
        var heads = learned.heads();
        int output = heads.labels().indexOf(Label.H);
        return decisions.stream()
                        .filter(one -> heads.logit(output, one.features()) > 0 == one.harmful())
                        .count()
                / (double) decisions.size();
    }

    @Test
    void learnsWhatASiteMeansFromTwoHundredDecisions() {
        var unseen = new Site(99).decisions(2000);
        var before = learn(List.of());

        var learned = learn(new Site(1).decisions(200));

        assertThat(agreement(before, unseen)).isLessThan(0.7);
        assertThat(agreement(learned, unseen)).isGreaterThan(0.85);
        assertThat(learned.changed()).isTrue();
        var choice = learned.choices().get(Label.H);
        assertThat(choice).isNotNull();
        assertThat(choice.strength()).isNotNull();
        assertThat(choice.loss()).containsKey("none").hasSize(8);
        assertThat(choice.moved()).isPositive();
    }

    @Test
    void staysWhereItIsWithoutDecisions() {
        var learned = learn(List.of());

        assertThat(learned.changed()).isFalse();
        assertThat(learned.heads().toBytes()).isEqualTo(Site.shipped().toBytes());
    }

    @Test
    void staysWhereItIsWithOneSideOnly() {
        var approved = new Site(1)
                .decisions(300).stream()
                        .map(one -> Site.otherwise(one, ReasonCode.NO_VIOLATION))
                        .toList();

        assertThat(learn(approved).heads().toBytes()).isEqualTo(Site.shipped().toBytes());
    }

    @Test
    void leavesHeadsAloneThatNobodyNamed() {
        var learned = learn(new Site(1).decisions(200)).heads();
        var shipped = Site.shipped();

        for (var label : List.of(Label.S3, Label.H2, Label.V2, Label.S)) {
            int output = shipped.labels().indexOf(label);
            var features = new Site(3).features();
            assertThat(learned.logit(output, features)).isEqualTo(shipped.logit(output, features));
        }
    }

    @Test
    void learnsTheSameFromTheSame() {
        var decisions = new Site(1).decisions(200);

        assertThat(learn(decisions).heads().toBytes())
                .isEqualTo(learn(new ArrayList<>(decisions)).heads().toBytes());
    }

    @Test
    void saysHowFarItIs() {
        List<Double> shares = new ArrayList<>();

        new HeadLearner(Site.shipped(), new Site(1).decisions(100)).learn(shares::add);

        assertThat(shares).isSorted().hasSize(Lesson.LEARNED.size());
        assertThat(shares.getLast()).isEqualTo(1);
    }

    @Test
    void holdsToItsStartTheMoreTheStrongerItIsHeld() {
        var lessons = new Site(1).decisions(200);
        var features = lessons.stream().map(HeadLearnerTests::doubles).toArray(double[][]::new);
        var targets = new boolean[lessons.size()];
        for (int i = 0; i < targets.length; i++) {
            targets[i] = lessons.get(i).harmful();
        }
        var fit = new HeadFit(features, new double[targets.length], targets);
        var rows = IntStream.range(0, targets.length).toArray();
        var none = new double[Site.DIMENSION + 1];

        assertThat(length(fit.solve(rows, 10_000, none))).isLessThan(length(fit.solve(rows, 100, none)));
        assertThat(length(fit.solve(rows, 1e12, none))).isLessThan(1e-6);
    }

    private static double[] doubles(Lesson lesson) {
        var doubles = new double[Site.DIMENSION];
        for (int i = 0; i < doubles.length; i++) {
            doubles[i] = lesson.features()[i] - 8;
        }
        return doubles;
    }

    private static double length(double[] change) {
        double squares = 0;
        for (double one : change) {
            squares += one * one;
        }
        return Math.sqrt(squares);
    }
}
