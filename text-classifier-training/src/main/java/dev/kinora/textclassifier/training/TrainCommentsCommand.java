package dev.kinora.textclassifier.training;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./kinora train-comments}; exits with 2 if the options are wrong. */
@Command(
        name = "train-comments",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        description = "Trains the built-in comment model on a folder of labeled rows and prints its metrics.",
        footer = {
            "",
            "A CUDA device is used when the PyTorch natives on the class path can see one. On a busy machine set",
            "OMP_WAIT_POLICY=passive."
        })
public final class TrainCommentsCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            required = true,
            paramLabel = "DIR",
            description =
                    "openai-visible.jsonl.gz, external-train.jsonl.gz and held-out-sha256-16.json; hatecheck.csv and"
                            + " xstest.csv, when they are there, are scored at the end")
    private Path data = Path.of("");

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "target/comment-model",
            description =
                    "gets adapter.safetensors, head.safetensors, thresholds.json, and under state/ what a run needs to"
                            + " go on where it was stopped")
    private Path out = Path.of("");

    @Option(
            names = "--cache",
            paramLabel = "DIR",
            defaultValue = ".kinora/models",
            description = "where the encoder is unpacked")
    private Path cache = Path.of("");

    @Option(names = "--folds", defaultValue = "3", description = "folds of the cross-validation, 2 to 10")
    private int folds;

    @Option(names = "--seed", defaultValue = "7", description = "seed of every random choice")
    private long seed;

    @Option(names = "--c", defaultValue = "0.001", description = "inverse strength of the head's penalty")
    private double c;

    @Option(
            names = "--external",
            paramLabel = "ROWS",
            defaultValue = "13000",
            description = "rows of other collections for the first stage; 0 leaves it out")
    private int external;

    @Option(
            names = "--rows",
            paramLabel = "ROWS",
            defaultValue = "0",
            description = "only the first labeled rows, for a quick try; 0 takes all")
    private int rows;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        System.exit(new CommandLine(new TrainCommentsCommand()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        new TrainComments(options(), System.out).run();
        return 0;
    }

    TrainingOptions options() {
        try {
            return new TrainingOptions(data, out, cache, folds, seed, c, external, rows);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
