package dev.kinora.recommender.online;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A vector that Adagrad moves (J. Duchi, E. Hazan and Y. Singer, JMLR 2011), with one step size for all its numbers. */
final class Vector {

    /** No number is beyond this, whatever the events are. */
    private static final float LIMIT = 8;

    private static final float EPSILON = 1e-6f;

    private final float[] numbers;
    private float power;

    private Vector(float[] numbers, float power) {
        this.numbers = numbers;
        this.power = power;
    }

    static Vector zero(int width) {
        return new Vector(new float[width], 0);
    }

    /** Small numbers by chance. */
    static Vector random(int width, Chance chance) {
        var vector = zero(width);
        for (var index = 0; index < width; index++) {
            vector.numbers[index] = 0.1f * chance.fraction() - 0.05f;
        }
        return vector;
    }

    Vector copy() {
        return new Vector(numbers.clone(), power);
    }

    float[] numbers() {
        return numbers;
    }

    /**
     * Moves against a gradient, {@code factor · direction}.
     *
     * @param length of the direction, squared
     */
    void descend(float factor, float[] direction, float length, float step) {
        var squares = factor * factor * length;
        if (squares > 0) {
            power += squares / numbers.length;
            var move = step / (float) Math.sqrt(power + EPSILON) * factor;
            for (var index = 0; index < numbers.length; index++) {
                numbers[index] = Math.clamp(numbers[index] - move * direction[index], -LIMIT, LIMIT);
            }
        }
    }

    /** Adds a multiple of this vector. */
    void addTo(float[] sum, float factor) {
        for (var index = 0; index < numbers.length; index++) {
            sum[index] += factor * numbers[index];
        }
    }

    /** Sums in an order that does not depend on the machine, and in four lanes, which need not wait for each other. */
    static float dot(float[] left, float[] right) {
        var sum0 = 0f;
        var sum1 = 0f;
        var sum2 = 0f;
        var sum3 = 0f;
        var index = 0;
        for (; index + 3 < left.length; index += 4) {
            sum0 += left[index] * right[index];
            sum1 += left[index + 1] * right[index + 1];
            sum2 += left[index + 2] * right[index + 2];
            sum3 += left[index + 3] * right[index + 3];
        }
        for (; index < left.length; index++) {
            sum0 += left[index] * right[index];
        }
        return (sum0 + sum1) + (sum2 + sum3);
    }

    void write(DataOutput out) throws IOException {
        out.writeFloat(power);
        for (var number : numbers) {
            out.writeFloat(number);
        }
    }

    static Vector read(DataInput in, int width) throws IOException {
        var vector = new Vector(new float[width], in.readFloat());
        for (var index = 0; index < width; index++) {
            vector.numbers[index] = in.readFloat();
        }
        return vector;
    }
}
