package dev.kinora.localstack.cli;

import dev.kinora.localstack.stack.Ports;
import dev.kinora.localstack.stack.Service;
import dev.kinora.localstack.stack.Stack;
import dev.kinora.localstack.stack.StackState;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code ./kinora verify}: recomputes what was decided and shown, and the chain of the audit log, from what was stored. */
@Command(
        name = "verify",
        description = "Computes again what follows from what was stored. Exit code 0: all of it agrees; 1: not.")
final class VerifyCommand implements Callable<Integer> {

    /** What can be verified. */
    private enum Subject {
        /** The verdicts of machines about videos and comments. */
        decisions(
                Service.MODERATION,
                "dev.kinora.moderation.verification.VerifyDecisions",
                "Everything that was stored leads to what was decided.",
                "Not everything that was decided follows from what was stored."),
        /** Scores, ranks and propensities of the newest slots of feeds. */
        feed(
                Service.RECOMMENDATION,
                "dev.kinora.recommendation.verification.VerifyFeed",
                "Nothing that was shown contradicts what was stored.",
                "Not everything that was shown follows from what was stored."),
        /** The hash chain of the audit log. */
        audit(
                Service.MODERATION,
                "dev.kinora.moderation.verification.VerifyAudit",
                "The audit log is intact.",
                "The audit log is not what was written."),
        /** The hash chain of the record of accounts, a part of {@code audit}. */
        accounts(
                Service.GATEWAY,
                "dev.kinora.gateway.account.audit.VerifyAccountAudit",
                "The record of accounts is intact.",
                "The record of accounts is not what was written.");

        private final Service service;
        private final String mainClass;
        private final String good;
        private final String bad;

        Subject(Service service, String mainClass, String good, String bad) {
            this.service = service;
            this.mainClass = mainClass;
            this.good = good;
            this.bad = bad;
        }
    }

    @SuppressWarnings("NullAway.Init")
    @Parameters(paramLabel = "SUBJECT", description = "What is verified: ${COMPLETION-CANDIDATES}.")
    private Subject subject;

    @Option(
            names = "--head",
            paramLabel = "SEQ:HASH",
            description = "audit: a head that was noted earlier and must still be part of the chain; may be repeated.")
    private List<String> heads = List.of();

    @Option(
            names = "--accounts-head",
            paramLabel = "SEQ:HASH",
            description = "audit: as --head, for the record of accounts.")
    private List<String> accountsHeads = List.of();

    @Override
    public Integer call() {
        if ((subject == Subject.decisions || subject == Subject.feed)
                && !(heads.isEmpty() && accountsHeads.isEmpty())) {
            Console.bad("Only the audit log has a head.");
            return 2;
        }
        var stack = new Stack(KinoraCommand.layout(), Ports.fromEnvironment());
        var running = stack.running();
        if (running.isEmpty()) {
            Console.bad("Kinora is not running. Start it first: ./kinora up");
            return 1;
        }
        return switch (subject) {
            case decisions, feed -> verify(stack, running.get(), subject, List.of());
            case accounts -> verify(stack, running.get(), subject, accountsHeads);
            case audit ->
                Math.max(
                        verify(stack, running.get(), Subject.audit, heads),
                        verify(stack, running.get(), Subject.accounts, accountsHeads));
        };
    }

    private static int verify(Stack stack, StackState running, Subject subject, List<String> arguments) {
        int exitCode = stack.runOnce(running, subject.service, subject.mainClass, arguments);
        if (exitCode == 0) {
            Console.good(subject.good);
        } else {
            Console.bad(subject.bad);
        }
        return exitCode;
    }
}
