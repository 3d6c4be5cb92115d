package dev.kinora.textclassifier.training.statistics;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Logistic regression with an L2 penalty and a free intercept, solved by L-BFGS (Liu and Nocedal 1989).
 *
 * <p>Minimizes {@code |w|²/2 + c · Σ weight · log(1 + exp(−±margin))}.
 */
public final class LogisticRegression {

    private static final int MEMORY = 10;
    private static final int MAX_ITERATIONS = 500;
    private static final double TOLERANCE = 1e-6;

    private record Step(double[] move, double[] change, double curvature) {}

    private final double[][] features;
    private final boolean[] targets;
    private final double[] weights;
    private final double c;

    /** All arrays have one entry per row. */
    public LogisticRegression(double[][] features, boolean[] targets, double[] weights, double c) {
        this.features = features;
        this.targets = targets;
        this.weights = weights;
        this.c = c;
    }

    /** The weight of each feature, then the intercept. */
    public double[] solve() {
        var point = new double[features[0].length + 1];
        var gradient = new double[point.length];
        double loss = evaluate(point, gradient);
        Deque<Step> history = new ArrayDeque<>();
        for (int i = 0; i < MAX_ITERATIONS && norm(gradient) > TOLERANCE * Math.max(1, norm(point)); i++) {
            var direction = direction(gradient, history);
            double slope = dot(direction, gradient);
            var next = point.clone();
            var nextGradient = new double[point.length];
            double step = history.isEmpty() ? 1 / Math.max(1, norm(gradient)) : 1;
            double nextLoss = move(point, direction, step, next, nextGradient);
            while (nextLoss > loss + 1e-4 * step * slope && step > 1e-12) {
                step /= 2;
                nextLoss = move(point, direction, step, next, nextGradient);
            }
            remember(history, minus(next, point), minus(nextGradient, gradient));
            point = next;
            gradient = nextGradient;
            loss = nextLoss;
        }
        return point;
    }

    private double move(double[] from, double[] direction, double step, double[] to, double[] gradient) {
        for (int i = 0; i < from.length; i++) {
            to[i] = from[i] + step * direction[i];
        }
        return evaluate(to, gradient);
    }

    private double evaluate(double[] point, double[] gradient) {
        int intercept = point.length - 1;
        double loss = 0;
        for (int i = 0; i < intercept; i++) {
            gradient[i] = point[i];
            loss += point[i] * point[i] / 2;
        }
        gradient[intercept] = 0;
        for (int row = 0; row < features.length; row++) {
            var x = features[row];
            double sign = targets[row] ? 1 : -1;
            double margin = point[intercept];
            for (int i = 0; i < intercept; i++) {
                margin += point[i] * x[i];
            }
            margin *= sign;
            double weight = c * weights[row];
            loss += weight * (margin > 0 ? Math.log1p(Math.exp(-margin)) : Math.log1p(Math.exp(margin)) - margin);
            double pull = -sign * weight / (1 + Math.exp(margin));
            for (int i = 0; i < intercept; i++) {
                gradient[i] += pull * x[i];
            }
            gradient[intercept] += pull;
        }
        return loss;
    }

    /** The two-loop recursion. */
    private static double[] direction(double[] gradient, Deque<Step> history) {
        var result = gradient.clone();
        var factors = new double[history.size()];
        int i = 0;
        for (var step : history) {
            factors[i] = dot(step.move(), result) / step.curvature();
            add(result, step.change(), -factors[i]);
            i++;
        }
        if (!history.isEmpty()) {
            var last = history.getFirst();
            scale(result, last.curvature() / dot(last.change(), last.change()));
        }
        for (var steps = history.descendingIterator(); steps.hasNext(); ) {
            var step = steps.next();
            i--;
            add(result, step.move(), factors[i] - dot(step.change(), result) / step.curvature());
        }
        scale(result, -1);
        return result;
    }

    private static void remember(Deque<Step> history, double[] move, double[] change) {
        double curvature = dot(move, change);
        if (curvature > 1e-12) {
            history.addFirst(new Step(move, change, curvature));
            if (history.size() > MEMORY) {
                history.removeLast();
            }
        }
    }

    private static double[] minus(double[] a, double[] b) {
        var result = a.clone();
        add(result, b, -1);
        return result;
    }

    private static void add(double[] to, double[] what, double factor) {
        for (int i = 0; i < to.length; i++) {
            to[i] += factor * what[i];
        }
    }

    private static void scale(double[] values, double factor) {
        for (int i = 0; i < values.length; i++) {
            values[i] *= factor;
        }
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }

    private static double norm(double[] values) {
        return Math.sqrt(dot(values, values));
    }
}
