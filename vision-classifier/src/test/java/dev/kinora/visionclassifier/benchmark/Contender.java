package dev.kinora.visionclassifier.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A process that classifies pictures when it is told to, and sleeps while another one is measured. */
final class Contender implements AutoCloseable {

    private final String name;
    private final int pictures;
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream commands;
    private final String started;

    /** Pictures per second, and processor seconds per picture. */
    record Round(double speed, double processor) {}

    private Contender(String name, int pictures, Process process) throws IOException {
        this.name = name;
        this.pictures = pictures;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
        this.started = answer("ready");
    }

    /** {@code pictures} is how many it classifies in a round, at least. */
    static Contender start(String name, int pictures, List<String> command) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        // Threads that wait must not burn the processor that is measured.
        builder.environment().put("OMP_WAIT_POLICY", "passive");
        return new Contender(name, pictures, builder.start());
    }

    String name() {
        return name;
    }

    /** Seconds until it was ready, from the start of loading. */
    double startSeconds() {
        return Double.parseDouble(started);
    }

    Round round(int batch) throws IOException {
        int count = Math.max(1, pictures / batch);
        commands.println("round " + batch + " " + count);
        var figures = answer("round").split(" ");
        var classified = (double) batch * count;
        return new Round(classified / Double.parseDouble(figures[0]), Double.parseDouble(figures[1]) / classified);
    }

    /** The most memory that was ever resident, in MiB. */
    long peakMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                .filter(line -> line.startsWith("VmHWM:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                .findFirst()
                .orElse(-1);
    }

    @Override
    public void close() {
        commands.close();
        process.destroy();
    }

    /** The rest of the next line that starts so; libraries may greet on standard output. */
    private String answer(String start) throws IOException {
        for (var line = answers.readLine(); line != null; line = answers.readLine()) {
            if (line.startsWith(start + " ")) {
                return line.substring(start.length() + 1);
            }
        }
        throw new IOException(
                name + " ended with status " + process.onExit().join().exitValue());
    }
}
