package dev.kinora.localstack.stack;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** A program that runs until it is terminated; with {@code stubborn} it exits only when killed. */
final class TinyProcess {

    private TinyProcess() {}

    public static void main(String[] arguments) throws InterruptedException {
        var never = new CountDownLatch(1);
        if (arguments.length > 0 && arguments[0].equals("stubborn")) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> {
                try {
                    never.await();
                } catch (InterruptedException e) {
                    Thread.currentThread().interrupt();
                }
            }));
        }
        System.out.println("runs");
        never.await();
    }

    /** Starts it and waits until it runs. */
    static Process start(String systemProperty, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add(systemProperty);
        command.addAll(List.of("-Xmx16m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
        command.addAll(List.of("-cp", Path.of("target", "test-classes").toString(), TinyProcess.class.getName()));
        command.addAll(List.of(arguments));
        try {
            Process process = new ProcessBuilder(command)
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
            if (!"runs".equals(lines.readLine())) {
                throw new IllegalStateException("The process did not start");
            }
            return process;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
