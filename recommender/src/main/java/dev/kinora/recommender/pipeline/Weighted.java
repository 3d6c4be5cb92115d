package dev.kinora.recommender.pipeline;

/**
 * A feature and its weight in the score.
 *
 * @param name shown in explanations and tables
 * @param scale what its values are divided by
 * @param weight any finite number
 */
public record Weighted(String name, Feature feature, Scale scale, double weight) {

    public Weighted {
        if (!Double.isFinite(weight)) {
            throw new IllegalArgumentException("The weight of " + name + " is no number: " + weight);
        }
    }

    /** What the values of a feature are multiplied by before they are weighted. */
    public enum Scale {
        /** By nothing: the same value counts the same for every viewer. */
        NONE {
            @Override
            public float factor(Viewer viewer, float[] values) {
                return 1;
            }
        },
        /** By their range among the candidates, so that the highest is 1 above the lowest. */
        RANGE {
            @Override
            public float factor(Viewer viewer, float[] values) {
                var least = Float.POSITIVE_INFINITY;
                var most = Float.NEGATIVE_INFINITY;
                for (var value : values) {
                    least = Math.min(least, value);
                    most = Math.max(most, value);
                }
                return most > least ? 1 / (most - least) : 0;
            }
        },
        /**
         * So that the largest absolute value among the candidates becomes {@code n / (n + 5)} for a viewer with n likes: a
         * feature counts the same for viewers with long histories of any length, and less the shorter the history is.
         */
        PERSONAL {
            @Override
            public float factor(Viewer viewer, float[] values) {
                var largest = 0f;
                for (var value : values) {
                    largest = Math.max(largest, Math.abs(value));
                }
                var likes = viewer.likes();
                return largest > 0 ? likes / (likes + SHRINKAGE) / largest : 1;
            }
        };

        private static final float SHRINKAGE = 5;

        /** The number by which these values of all candidates are multiplied. */
        public abstract float factor(Viewer viewer, float[] values);
    }
}
