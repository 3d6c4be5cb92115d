package dev.kinora.textclassifier.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class TrainCommentsCommandTests {

    private final TrainCommentsCommand command = new TrainCommentsCommand();
    private final StringWriter errors = new StringWriter();
    private final CommandLine line = new CommandLine(command).setErr(new PrintWriter(errors));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "--folds 3            | Missing required option: '--data=DIR'",
                "--data               | Missing required parameter for option '--data'",
                "--data d --folds 1   | folds must be 2..10",
                "--data d --folds two | 'two' is not an int",
                "--data d here       | Unmatched argument at index 2: 'here'"
            })
    void explainsWrongOptions(String arguments, String message) {
        assertThat(line.execute(arguments.split(" "))).isEqualTo(2);
        assertThat(errors.toString()).contains(message).contains("Usage: train-comments");
    }

    @Test
    void hasDefaults() {
        line.parseArgs("--data", "d");

        assertThat(command.options())
                .isEqualTo(new TrainingOptions(
                        Path.of("d"),
                        Path.of("target/comment-model"),
                        Path.of(".kinora/models"),
                        3,
                        7,
                        0.001,
                        13000,
                        0));
    }
}
