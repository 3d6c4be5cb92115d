package dev.kinora.textclassifier.training;

import java.nio.file.Path;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Options of the training command.
 *
 * @param data folder with the labeled rows
 * @param out folder for the adapter, the head, the thresholds and, under {@code state}, data for resumed runs
 * @param cache where the encoder is unpacked
 * @param folds folds of the cross-validation, 2..10
 * @param seed seed of every random choice
 * @param c inverse strength of the head's penalty
 * @param external rows of other collections for the first stage, 0 to leave it out
 * @param rows labeled rows to use, the first ones; 0 for all
 */
record TrainingOptions(Path data, Path out, Path cache, int folds, long seed, double c, int external, int rows) {

    TrainingOptions {
        if (folds < 2 || folds > 10 || external < 0 || rows < 0 || !(c > 0)) {
            throw new IllegalArgumentException("folds must be 2..10, c positive, rows 0 or more");
        }
    }

    /** A new generator that depends only on the seed. */
    RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** The file of a resumable step; {@code circumstances} distinguishes it from the same step of other runs. */
    Path state(String step, String circumstances) {
        var name = step.replaceAll("[^\\w.]+", "-") + "-" + Integer.toHexString(circumstances.hashCode());
        return out.resolve("state").resolve(name + ".safetensors");
    }
}
