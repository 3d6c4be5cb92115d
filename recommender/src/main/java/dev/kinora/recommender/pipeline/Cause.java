package dev.kinora.recommender.pipeline;

/**
 * A part of the value of a feature.
 *
 * @param value what the value of the feature loses without this cause
 */
public record Cause(Subject subject, double value) {

    /** What causes a value. */
    public sealed interface Subject {

        /** An item of the viewer's history. */
        record Past(int item) implements Subject {}

        /** A word that the viewer's taste and the item have in common. */
        record Word(String word) implements Subject {}

        /** The category of the item, as one of the viewer's interests. */
        record Interest(String category) implements Subject {}

        /** Something that the viewer asked for less of. */
        record TurnedDown(Subject what) implements Subject {}

        /** The creator of the item. */
        record Creator() implements Subject {}

        /** Nothing that has a name: what is the same for every viewer, or many small causes in one. */
        record Other() implements Subject {}
    }

    /** A cause without a name. */
    public static Cause other(double value) {
        return new Cause(new Subject.Other(), value);
    }

    Cause times(double factor) {
        return new Cause(subject, factor * value);
    }
}
