package dev.kinora.localstack.cli;

import dev.kinora.localstack.stack.Layout;
import dev.kinora.localstack.stack.LogFiles;
import dev.kinora.localstack.stack.Service;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./kinora logs}: shows the last lines of the logs. */
@Command(name = "logs", description = "Shows the last lines of the logs of one or all services.")
final class LogsCommand implements Callable<Integer> {

    @Parameters(
            arity = "0..1",
            description = "gateway, video, moderation, recommendation, preference, mariadb or stack")
    private @Nullable String service;

    @Option(
            names = {"-n", "--lines"},
            description = "Number of lines per log.",
            defaultValue = "40")
    private int lines;

    @Override
    public Integer call() {
        Layout layout = KinoraCommand.layout();
        List<String> all = Stream.concat(
                        Arrays.stream(Service.values()).map(Service::id), Stream.of("mariadb", "stack"))
                .toList();
        String wanted = service;
        List<String> chosen = wanted == null
                ? all
                : all.stream()
                        .filter(name -> name.equals(wanted) || name.equals(wanted + "-service"))
                        .toList();
        if (chosen.isEmpty()) {
            Console.bad("There is no log of " + wanted + ". Available: " + String.join(", ", all));
            return 2;
        }
        for (String name : chosen) {
            Console.heading("== " + name + (Files.exists(layout.log(name)) ? "" : " (no log yet)"));
            LogFiles.tail(layout.log(name), lines).forEach(Console::say);
        }
        return 0;
    }
}
