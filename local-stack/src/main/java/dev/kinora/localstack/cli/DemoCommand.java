package dev.kinora.localstack.cli;

import dev.kinora.localstack.demo.DemoAccounts;
import dev.kinora.localstack.demo.DemoPath;
import dev.kinora.localstack.demo.KinoraClient;
import dev.kinora.localstack.stack.Layout;
import dev.kinora.localstack.stack.Ports;
import dev.kinora.localstack.stack.Stack;
import java.net.URI;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./kinora demo}: shows the main path in the terminal. */
@Command(name = "demo", description = "Uploads a clip and follows it through screening and review into the feed.")
final class DemoCommand implements Callable<Integer> {

    @Override
    public Integer call() {
        Layout layout = KinoraCommand.layout();
        var running = new Stack(layout, Ports.fromEnvironment()).running();
        if (running.isEmpty()) {
            Console.bad("Kinora is not running. Start it first: ./kinora up");
            return 1;
        }
        var client = new KinoraClient(URI.create(new Ports(running.get().port()).url()));
        new DemoPath(layout, client, new DemoAccounts(client), Console::say).drive();
        return 0;
    }
}
