package dev.kinora.localstack.cli;

import dev.kinora.localstack.build.Build;
import dev.kinora.localstack.stack.Layout;
import dev.kinora.localstack.stack.Ports;
import dev.kinora.localstack.stack.Stack;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./kinora down}: stops everything in order. */
@Command(name = "down", description = "Stops everything in order; the data stays.")
final class DownCommand implements Callable<Integer> {

    @Option(names = "--wipe", description = "Also delete all data: accounts, videos, topics, secrets.")
    private boolean wipe;

    @Override
    public Integer call() {
        Layout layout = KinoraCommand.layout();
        boolean stopped = new Stack(layout, Ports.fromEnvironment()).stop();
        Console.good(stopped ? "Kinora has stopped." : "Kinora was not running.");
        if (wipe) {
            Build.deleteTree(layout.data());
            Build.deleteTree(layout.logs());
            for (String folder : List.of("run", "mail", "tmp")) {
                Build.deleteTree(layout.home().resolve(folder));
            }
            Console.good("All data is deleted.");
        }
        return 0;
    }
}
