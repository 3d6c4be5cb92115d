package dev.kinora.localstack.cli;

import dev.kinora.localstack.broker.DeadLetters;
import dev.kinora.localstack.stack.Layout;
import dev.kinora.localstack.stack.Ports;
import dev.kinora.localstack.stack.Secrets;
import dev.kinora.localstack.stack.Stack;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code ./kinora dead-letters}: lists the records that services could not process. */
@Command(
        name = "dead-letters",
        description = "Lists the records that services could not process. Exit code 0: none; 3: some.")
final class DeadLettersCommand implements Callable<Integer> {

    private static final int SOME = 3;

    @Override
    public Integer call() {
        Layout layout = KinoraCommand.layout();
        var running = new Stack(layout, Ports.fromEnvironment()).running();
        if (running.isEmpty()) {
            Console.bad("Kinora is not running. Start it first: ./kinora up");
            return 1;
        }
        String broker = "127.0.0.1:" + new Ports(running.get().port()).broker();
        List<DeadLetters.Letter> letters =
                DeadLetters.read(broker, Secrets.load(layout.secrets()).brokerAccess());
        letters.forEach(letter -> Console.say("%s  %s  offset %d  key %s  %s  %s"
                .formatted(
                        letter.at(), letter.topic(), letter.offset(), letter.key(), letter.group(), letter.failure())));
        if (letters.isEmpty()) {
            Console.good("There are no dead letters.");
        } else {
            Console.bad(letters.size()
                    + " records could not be processed; the logs of the services at these times show why.");
        }
        return letters.isEmpty() ? 0 : SOME;
    }
}
