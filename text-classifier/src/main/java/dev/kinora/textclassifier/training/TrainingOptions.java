package dev.kinora.textclassifier.training;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Options of the training command.
 *
 * @param data folder with the labelled rows
 * @param out folder that gets {@code head.safetensors} and {@code thresholds.json}
 * @param cache where the encoder is unpacked
 * @param folds folds of the cross-validation, 2..10
 * @param seed seed of every random choice
 * @param c inverse strength of the penalty
 * @param external rows of other collections to train with, 0 or more
 * @param externalWeight weight of such a row against 1 for a row of the main set
 */
record TrainingOptions(
        Path data, Path out, Path cache, int folds, long seed, double c, int external, double externalWeight) {

    static final String USAGE = """
            usage: train-comments --data DIR [--out DIR] [--cache DIR] [--folds N] [--seed N] [--c X]
                                  [--external ROWS] [--external-weight X]""";

    private static final List<String> NAMES =
            List.of("--data", "--out", "--cache", "--folds", "--seed", "--c", "--external", "--external-weight");

    TrainingOptions {
        if (folds < 2 || folds > 10 || external < 0 || !(c > 0) || !(externalWeight > 0)) {
            throw new IllegalArgumentException("folds must be 2..10, c and weights positive");
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
                Path.of(given.getOrDefault("--out", "target/comment-head")),
                Path.of(given.getOrDefault("--cache", ".kinora/models")),
                Integer.parseInt(given.getOrDefault("--folds", "5")),
                Long.parseLong(given.getOrDefault("--seed", "7")),
                Double.parseDouble(given.getOrDefault("--c", "0.003")),
                Integer.parseInt(given.getOrDefault("--external", "0")),
                Double.parseDouble(given.getOrDefault("--external-weight", "0.2")));
    }
}
