package dev.kinora.localstack.cli;

import dev.kinora.localstack.bench.TakedownBenchmark;
import dev.kinora.localstack.stack.Layout;
import dev.kinora.localstack.stack.Ports;
import dev.kinora.localstack.stack.Secrets;
import dev.kinora.localstack.stack.Stack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./kinora bench takedown}: measures how soon a video is gone after its rejection. */
@Command(
        name = "bench-takedown",
        hidden = true,
        mixinStandardHelpOptions = true,
        description = "Approves and rejects videos of the stack that is up during a burst of comments, and measures "
                + "when they are gone. Leaves the videos and some dead letters behind.")
final class BenchTakedownCommand implements Callable<Integer> {

    @Option(names = "--videos", description = "How many videos (default: ${DEFAULT-VALUE}, at most 20)")
    private int videos = 20;

    @Option(names = "--takedowns", description = "How many takedowns (default: ${DEFAULT-VALUE})")
    private int takedowns = 100;

    @Option(names = "--comments", description = "How many comments wait at most (default: ${DEFAULT-VALUE})")
    private int comments = 5_000;

    @Option(names = "--requests", description = "How many requests after the end (default: ${DEFAULT-VALUE})")
    private int requests = 10_000;

    @Override
    public Integer call() throws Exception {
        Layout layout = KinoraCommand.layout();
        var running = new Stack(layout, Ports.fromEnvironment()).running();
        if (running.isEmpty()) {
            Console.bad("Kinora is not running. Start it first: ./kinora up --no-demo");
            return 1;
        }
        var plan = new TakedownBenchmark.Plan(Math.min(videos, 20), takedowns, comments, requests);
        boolean nothingAnswered = new TakedownBenchmark(
                        layout,
                        new Ports(running.get().port()),
                        Secrets.load(layout.secrets()).brokerAccess(),
                        Console::say)
                .run(plan);
        return nothingAnswered ? 0 : 1;
    }
}
