package dev.kinora.localstack.cli;

import dev.kinora.localstack.stack.Ports;
import dev.kinora.localstack.stack.Service;
import dev.kinora.localstack.stack.Stack;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code ./kinora verify}: recomputes what was decided from what was stored. */
@Command(
        name = "verify",
        description = "Recomputes what was decided from what was stored. Exit code 0: all of it agrees; 1: not.")
final class VerifyCommand implements Callable<Integer> {

    /** What can be verified. */
    private enum Subject {
        /** The verdicts of machines about videos and comments. */
        decisions(Service.MODERATION, "dev.kinora.moderation.verification.VerifyDecisions");

        private final Service service;
        private final String mainClass;

        Subject(Service service, String mainClass) {
            this.service = service;
            this.mainClass = mainClass;
        }
    }

    @SuppressWarnings("NullAway.Init")
    @Parameters(paramLabel = "SUBJECT", description = "What is verified: ${COMPLETION-CANDIDATES}.")
    private Subject subject;

    @Override
    public Integer call() {
        var stack = new Stack(KinoraCommand.layout(), Ports.fromEnvironment());
        var running = stack.running();
        if (running.isEmpty()) {
            Console.bad("Kinora is not running. Start it first: ./kinora up");
            return 1;
        }
        int exitCode = stack.runOnce(running.get(), subject.service, subject.mainClass);
        if (exitCode == 0) {
            Console.good("Everything that was stored leads to what was decided.");
        } else {
            Console.bad("Not everything that was decided follows from what was stored.");
        }
        return exitCode;
    }
}
