package dev.kinora.localstack.cli;

import dev.kinora.localstack.stack.Layout;
import dev.kinora.localstack.stack.Ports;
import dev.kinora.localstack.stack.Supervisor;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The root command of {@code ./kinora}. */
@Command(
        name = "kinora",
        description = "Kinora on this machine: database, broker and all services, without Docker.",
        mixinStandardHelpOptions = true,
        versionProvider = KinoraCommand.Version.class,
        subcommands = {
            UpCommand.class,
            DownCommand.class,
            StatusCommand.class,
            LogsCommand.class,
            DeadLettersCommand.class,
            VerifyCommand.class,
            DoctorCommand.class,
            DemoCommand.class,
            ClipCommand.class,
            TestCommand.class,
            BenchTakedownCommand.class,
            SuperviseCommand.class
        })
public final class KinoraCommand {

    private KinoraCommand() {}

    /**
     * Runs one command. The exit code is 0 for success, 1 for failure, 2 for a wrong call; commands may define more.
     */
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

    /** The version of the build. */
    static final class Version implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"Kinora " + version()};
        }
    }

    static String version() {
        var properties = new Properties();
        try (InputStream in =
                KinoraCommand.class.getResourceAsStream("/META-INF/maven/dev.kinora/local-stack/pom.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "unversioned");
    }

    static Layout layout() {
        return Layout.of(Path.of(System.getProperty("kinora.project", ".")));
    }
}

/** The background process of {@code up}. */
@Command(name = "supervise", hidden = true)
final class SuperviseCommand implements Runnable {

    @Override
    public void run() {
        new Supervisor(KinoraCommand.layout(), Ports.fromEnvironment()).run();
    }
}
