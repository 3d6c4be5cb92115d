package dev.kinora.localstack.cli;

import dev.kinora.localstack.build.Build;
import dev.kinora.localstack.demo.DemoAccounts;
import dev.kinora.localstack.demo.DemoContent;
import dev.kinora.localstack.demo.KinoraClient;
import dev.kinora.localstack.stack.Layout;
import dev.kinora.localstack.stack.Ports;
import dev.kinora.localstack.stack.Secrets;
import dev.kinora.localstack.stack.Stack;
import dev.kinora.localstack.stack.StackState;
import java.net.URI;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * {@code ./kinora up}: builds what is out of date, starts everything, waits until it is ready, and loads the demo
 * content.
 */
@Command(
        name = "up",
        description =
                "Builds what is out of date, starts everything and waits until it is ready. Exit code 0: ready; 1: not.")
final class UpCommand implements Callable<Integer> {

    @Option(names = "--no-demo", description = "Start with an empty catalog.")
    private boolean withoutDemo;

    @Option(names = "--no-build", description = "Start the last build without checking for changes.")
    private boolean withoutBuild;

    @Override
    public Integer call() {
        Layout layout = KinoraCommand.layout();
        Ports ports = Ports.fromEnvironment();
        var stack = new Stack(layout, ports);
        var running = stack.running();
        if (running.isPresent()) {
            return goOn(layout, stack, running.get());
        }
        Instant start = Instant.now();
        SystemLibraries.installMissing(Console::say);
        var build = new Build(layout, Console::say);
        if (withoutBuild) {
            build.unpackServices();
        } else {
            build.bringUpToDate();
        }
        Instant built = Instant.now();
        if (!withoutDemo) {
            layout.makeFolders();
            DemoContent.request(layout);
        }
        Console.say("Starting the database, the broker and five services");
        stack.start(Console::say);
        Console.good("All services are ready (build " + Console.seconds(Duration.between(start, built)) + ", start "
                + Console.seconds(Duration.between(built, Instant.now())) + ").");
        makeDemo(layout, ports);
        printAddresses(ports);
        return 0;
    }

    /**
     * Continues with a running stack: retries what is not up, and continues an interrupted load of the demo content.
     */
    private int goOn(Layout layout, Stack stack, StackState state) {
        if (state.phase() == StackState.Phase.UP) {
            Console.good("Kinora is already up.");
        } else {
            Console.say(
                    "Kinora is running, but not up yet: " + StatusCommand.names(state.notUp()) + ". Waiting for it");
            stack.resume(state, Console::say);
            Console.good("All services are ready.");
        }
        var used = new Ports(state.port());
        makeDemo(layout, used);
        printAddresses(used);
        return 0;
    }

    /** Creates the demo accounts, and the demo content if it was requested; existing data is not changed. */
    private void makeDemo(Layout layout, Ports ports) {
        var client = new KinoraClient(URI.create(ports.url()));
        var accounts = new DemoAccounts(client);
        accounts.ensureOnce(layout);
        if (!withoutDemo && Files.exists(layout.demoLoading())) {
            new DemoContent(layout, client, accounts, Console::say).loadOnce();
        }
    }

    private static void printAddresses(Ports ports) {
        Console.say("");
        Console.heading("  Kinora       " + ports.url());
        Console.heading("  Moderation   " + ports.url() + "/admin/");
        Console.say("");
        Console.say("  Accounts     " + String.join(", ", DemoAccounts.HANDLES));
        Console.say("  Password     " + Secrets.DEMO_PASSWORD);
        Console.say("");
        Console.say("  ./kinora status · ./kinora logs [service] · ./kinora demo · ./kinora down");
    }
}
