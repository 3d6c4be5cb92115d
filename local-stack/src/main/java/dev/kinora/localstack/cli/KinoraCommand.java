package dev.kinora.localstack.cli;

import dev.kinora.localstack.stack.Layout;
import dev.kinora.localstack.stack.Ports;
import dev.kinora.localstack.stack.Supervisor;
import java.nio.file.Path;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root of the commands; {@code ./kinora} calls it. */
@Command(
        name = "kinora",
        description = "Kinora on this machine: database, broker and all services, without Docker.",
        mixinStandardHelpOptions = true,
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            DoctorCommand.class,
            DemoCommand.class,
            ClipCommand.class,
            TestCommand.class,
            SuperviseCommand.class
        })
public final class KinoraCommand {

    private KinoraCommand() {}

    /** Runs one command; the exit code is 0 when it did what it says, 1 when not, 2 for a wrong call. */
    public static void main(String[] arguments) {
        var line = new CommandLine(new KinoraCommand());
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(Console.failure(String.valueOf(failure.getMessage())));
            if (System.getenv("KINORA_DEBUG") != null) {
                failure.printStackTrace(command.getErr());
            }
            return 1;
        });
        System.exit(line.execute(arguments));
    }

    static Layout layout() {
        return Layout.of(Path.of(System.getProperty("kinora.project", ".")));
    }
}

/** What runs in the background behind {@code up}. */
@Command(name = "supervise", hidden = true)
final class SuperviseCommand implements Runnable {

    @Override
    public void run() {
        new Supervisor(KinoraCommand.layout(), Ports.fromEnvironment()).run();
    }
}
