package dev.kinora.localstack.cli;

import dev.kinora.localstack.build.TestRun;
import dev.kinora.localstack.build.TestRun.Part;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code ./kinora test}: runs all checks, like the continuous integration. */
@Command(
        name = "test",
        description = "Runs all checks: formats, linters, unit, integration, front-end and browser tests.")
final class TestCommand implements Callable<Integer> {

    @Option(names = "--only", description = "Only these parts: ${COMPLETION-CANDIDATES}.")
    private List<Part> only = List.of(Part.values());

    @Option(names = "--complete", description = "A test that is skipped, because a program is missing, is a failure.")
    private boolean complete;

    @Override
    public Integer call() {
        SystemLibraries.installMissing(Console::say);
        if (only.contains(Part.E2E)) {
            SystemLibraries.installChromium(Console::say);
        }
        new TestRun(KinoraCommand.layout(), Console::say).run(only, complete);
        return 0;
    }
}
