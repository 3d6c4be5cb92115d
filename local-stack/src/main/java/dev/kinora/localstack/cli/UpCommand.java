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

/** {@code ./kinora up}: builds what is stale, starts everything, waits, loads the demo content. */
@Command(
        name = "up",
        description =
                "Builds what is stale, starts everything and waits until it is ready. Exit code 0: it is; 1: not.")
final class UpCommand implements Callable<Integer> {

    @Option(names = "--no-demo", description = "Start with an empty catalogue.")
    private boolean withoutDemo;

    @Option(names = "--no-build", description = "Start what was built last, without looking for changes.")
    private boolean withoutBuild;

    @Override
    public Integer call() {
        Layout layout = KinoraCommand.layout();
        Ports ports = Ports.fromEnvironment();
        Stack stack = new Stack(layout, ports);
        var running = stack.running();
        if (running.isPresent()) {
            return goOn(layout, stack, running.get());
        }
        Instant start = Instant.now();
        SystemLibraries.installMissing(Console::say);
        Build build = new Build(layout, Console::say);
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

    /** The stack runs: what is not up is tried again, and an interrupted load of the demo content goes on. */
    private int goOn(Layout layout, Stack stack, StackState state) {
        if (state.phase() == StackState.Phase.UP) {
            Console.good("Kinora is up already.");
        } else {
            Console.say("Kinora runs, but this is not up: " + StatusCommand.names(state.notUp()) + ". Waiting for it");
            stack.resume(state, Console::say);
            Console.good("All services are ready.");
        }
        Ports used = new Ports(state.port());
        makeDemo(layout, used);
        printAddresses(used);
        return 0;
    }

    /** The accounts, and the content where it was wanted at the start; what exists already is left as it is. */
    private void makeDemo(Layout layout, Ports ports) {
        KinoraClient client = new KinoraClient(URI.create(ports.url()));
        DemoAccounts accounts = new DemoAccounts(client);
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
