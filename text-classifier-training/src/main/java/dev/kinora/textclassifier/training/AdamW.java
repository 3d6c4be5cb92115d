package dev.kinora.textclassifier.training;

import java.util.Collection;

/**
 * Adam with decoupled weight decay (Loshchilov and Hutter 2017, arXiv 1711.05101), gradients clipped by their common
 * norm.
 */
final class AdamW {

    private static final double BETA1 = 0.9;
    private static final double BETA2 = 0.999;
    private static final double EPSILON = 1e-8;
    private static final double LARGEST_NORM = 1;

    private final double weightDecay;

    AdamW(double weightDecay) {
        this.weightDecay = weightDecay;
    }

    /**
     * Moves every tensor against its gradient.
     *
     * @param step number of this step, from 1
     * @param schedule factor of each tensor's own learning rate
     */
    void step(Collection<TrainableTensor> tensors, int step, double schedule) {
        double squares = 0;
        for (var tensor : tensors) {
            for (float value : tensor.gradient()) {
                squares += (double) value * value;
            }
        }
        double clip = Math.min(1, LARGEST_NORM / Math.max(Math.sqrt(squares), 1e-12));
        double first = 1 - Math.pow(BETA1, step);
        double second = 1 - Math.pow(BETA2, step);
        for (var tensor : tensors) {
            move(tensor, clip, first, second, schedule * tensor.learningRate());
        }
    }

    private void move(TrainableTensor tensor, double clip, double first, double second, double rate) {
        var value = tensor.value();
        var momentum = tensor.momentum();
        var variance = tensor.variance();
        var gradient = tensor.gradient();
        for (int i = 0; i < value.length; i++) {
            double g = gradient[i] * clip;
            momentum[i] = (float) (BETA1 * momentum[i] + (1 - BETA1) * g);
            variance[i] = (float) (BETA2 * variance[i] + (1 - BETA2) * g * g);
            double move = momentum[i] / first / (Math.sqrt(variance[i] / second) + EPSILON);
            value[i] -= (float) (rate * (move + weightDecay * value[i]));
        }
    }
}
