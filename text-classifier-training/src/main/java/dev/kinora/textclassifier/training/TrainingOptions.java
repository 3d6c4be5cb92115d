package dev.kinora.textclassifier.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Options of the training command.
 *
 * @param data folder with the labelled rows
 * @param out folder that gets the adapter, the head, the thresholds and, under {@code state}, what a resumed run needs
 * @param cache where the encoder is unpacked
 * @param folds folds of the cross-validation, 2..10
 * @param seed seed of every random choice
 * @param c inverse strength of the head's penalty
 * @param external rows of other collections for the first stage, 0 to leave it out
 * @param rows labelled rows to use, the first ones; 0 for all
 */
record TrainingOptions(Path data, Path out, Path cache, int folds, long seed, double c, int external, int rows) {

    static final String USAGE = """
            usage: train-comments --data DIR [--out DIR] [--cache DIR] [--folds N] [--seed N] [--c X]
                                  [--external ROWS] [--rows ROWS]

            Trains the built-in comment model on a folder of labelled rows and prints what it is worth.
              --data      openai-visible.jsonl.gz, external-train.jsonl.gz and held-out-sha256-16.json;
                          hatecheck.csv and xstest.csv, when they are there, are scored at the end
              --out       gets adapter.safetensors, head.safetensors, thresholds.json, and under state/ what a
                          run needs to go on where it was stopped (default target/comment-model)
              --external  rows of other collections for the first stage (default 13000; 0 leaves it out)
              --rows      only the first labelled rows, for a quick try (default 0: all)
              --folds     of the cross-validation (default 3)   --seed (default 7)   --c (default 0.001)
            A CUDA device is used when the PyTorch natives on the class path can see one. On a busy machine set
            OMP_WAIT_POLICY=passive.""";

    private static final List<String> NAMES =
            List.of("--data", "--out", "--cache", "--folds", "--seed", "--c", "--external", "--rows");

    TrainingOptions {
        if (folds < 2 || folds > 10 || external < 0 || rows < 0 || !(c > 0)) {
            throw new IllegalArgumentException("folds must be 2..10, c positive, rows 0 or more");
        }
    }

    /** @throws IllegalArgumentException when an option is unknown, lacks a value or is not a number */
    static TrainingOptions parse(String... args) {
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < args.length; i += 2) {
            if (!NAMES.contains(args[i]) || i + 1 == args.length) {
                throw new IllegalArgumentException("unexpected " + Arrays.toString(args));
            }
            given.put(args[i], args[i + 1]);
        }
        var data = given.get("--data");
        if (data == null) {
            throw new IllegalArgumentException("--data is missing");
        }
        return new TrainingOptions(
                Path.of(data),
                Path.of(given.getOrDefault("--out", "target/comment-model")),
                Path.of(given.getOrDefault("--cache", ".kinora/models")),
                Integer.parseInt(given.getOrDefault("--folds", "3")),
                Long.parseLong(given.getOrDefault("--seed", "7")),
                Double.parseDouble(given.getOrDefault("--c", "0.001")),
                Integer.parseInt(given.getOrDefault("--external", "13000")),
                Integer.parseInt(given.getOrDefault("--rows", "0")));
    }

    /** A fresh generator; the same one for the same seed. */
    RandomGenerator random() {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    /** The file of a step that can be resumed; {@code circumstances} tells it from the same step of another run. */
    Path state(String step, String circumstances) {
        var name = step.replaceAll("[^\\w.]+", "-") + "-" + Integer.toHexString(circumstances.hashCode());
        return out.resolve("state").resolve(name + ".safetensors");
    }
}
