package dev.kinora.textclassifier.benchmark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** A process that classifies the comments on request, and sleeps while another one is measured. */
final class Contender implements AutoCloseable {

    private final String name;
    private final Process process;
    private final BufferedReader answers;
    private final PrintStream commands;

    /** Wall and processor seconds of one round. */
    record Round(double wall, double cpu) {}

    private Contender(String name, Process process) {
        this.name = name;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.commands = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    }

    /** {@code threads} limits the threads of linear algebra; 0 leaves the choice to the process. */
    static Contender start(String name, List<String> command, int threads) throws IOException {
        var builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        if (threads > 0) {
            builder.environment().put("OMP_NUM_THREADS", String.valueOf(threads));
        }
        var contender = new Contender(name, builder.start());
        contender.skipTo("ready");
        return contender;
    }

    String name() {
        return name;
    }

    Round round(int batch) throws IOException {
        commands.println("round " + batch);
        var figures = floats(answer());
        return new Round(figures[0], figures[1]);
    }

    double[][] probabilities(int comments) throws IOException {
        commands.println("probabilities");
        var rows = new double[comments][];
        for (int i = 0; i < comments; i++) {
            rows[i] = floats(answer());
        }
        return rows;
    }

    /** Peak resident memory in MiB. */
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

    private void skipTo(String expected) throws IOException {
        while (!answer().equals(expected)) {
            // Libraries may greet on standard output.
        }
    }

    private String answer() throws IOException {
        var line = answers.readLine();
        if (line == null) {
            throw new IOException(
                    name + " ended with status " + process.onExit().join().exitValue());
        }
        return line;
    }

    private static double[] floats(String line) {
        return Arrays.stream(line.strip().split(" "))
                .mapToDouble(Double::parseDouble)
                .toArray();
    }
}
