package dev.kinora.moderation.heads;

import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.textclassifier.Label;
import dev.kinora.textclassifier.LabelHeads;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * A made-up site whose people find hateful what leans to two of the features, while the shipped heads know only the first of
 * them.
 */
final class Site {

    static final int DIMENSION = 24;
    private static final Instant MONDAY = Instant.parse("2026-11-30T08:00:00Z");
    private static final int OFFSET = 8;

    private final SplittableRandom random;

    Site(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static LabelHeads shipped() {
        var weights = new float[Label.values().length * DIMENSION];
        var bias = new float[Label.values().length];
        for (var label : Label.values()) {
            bias[label.ordinal()] = label == Label.OK ? 3 : -3;
        }
        weights[Label.H.ordinal() * DIMENSION] = 2;
        bias[Label.H.ordinal()] = -2 * OFFSET;
        weights[Label.OK.ordinal() * DIMENSION] = -2;
        bias[Label.OK.ordinal()] = 2 * OFFSET;
        return new LabelHeads(List.of(Label.values()), weights, bias);
    }

    /** What people decide there about so many comments. */
    List<Lesson> decisions(int count) {
        return IntStream.range(0, count).mapToObj(this::decision).toList();
    }

    private Lesson decision(int number) {
        var features = features();
        boolean hateful = features[0] - OFFSET + 2 * (features[1] - OFFSET) > 0;
        return lesson(number, print(), hateful ? ReasonCode.HATE : ReasonCode.NO_VIOLATION, person(1), features);
    }

    float[] features() {
        var features = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            features[i] = (float) (OFFSET + random.nextGaussian());
        }
        return features;
    }

    byte[] print() {
        var print = new byte[32];
        random.nextBytes(print);
        return print;
    }

    static Lesson lesson(int number, byte[] print, ReasonCode reason, UUID person, float[] features) {
        return new Lesson(new UUID(7, number), person, print, reason, MONDAY.plusSeconds(number), features);
    }

    static UUID person(int number) {
        return new UUID(1, number);
    }

    /** The same with another reason. */
    static Lesson otherwise(Lesson lesson, ReasonCode reason) {
        return new Lesson(
                lesson.decisionId(), lesson.person(), lesson.print(), reason, lesson.decidedAt(), lesson.features());
    }
}
