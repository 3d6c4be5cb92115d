package dev.kinora.video.transcode.encoding;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.bytedeco.ffmpeg.ffmpeg;
import org.bytedeco.javacpp.Loader;
import org.springframework.util.FileSystemUtils;

/** Common tools of {@link VideoBenchmark}: a folder, plain ffmpeg, a timer, and printing of results. */
record Workbench(Path folder, boolean quick) implements AutoCloseable {

    private static final PrintStream OUT = System.out;
    private static final Path OWN_TIMES = Path.of("/proc/self/stat");
    private static final int FIRST_TIME = 11;
    private static final int TIMES = 4;
    private static final double TICKS = 100;

    static Workbench open(boolean quick) throws IOException {
        return new Workbench(Files.createTempDirectory("kinora-bench"), quick);
    }

    /** Something to measure. */
    interface Task {
        void run() throws Exception;
    }

    /**
     * What a task took.
     *
     * @param wall seconds on the clock
     * @param processor seconds of all processors, of this process and the programs that it ran; NaN where unknown
     */
    record Cost(double wall, double processor) {}

    Cost cost(Task task) throws Exception {
        double before = processorSeconds();
        long start = System.nanoTime();
        task.run();
        double wall = (System.nanoTime() - start) / 1e9;
        return new Cost(wall, processorSeconds() - before);
    }

    /** The median over the rounds. */
    static double median(List<Double> values) {
        double[] sorted =
                values.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }

    void say(String pattern, Object... values) {
        OUT.printf(Locale.ROOT, pattern + "%n", values);
    }

    void machine() throws IOException {
        String processor = Files.readAllLines(Path.of("/proc/cpuinfo")).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .map(line -> line.substring(line.indexOf(':') + 2))
                .orElse("unknown processor");
        say(
                "%s, %d processors, %s, Java %s",
                processor,
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name"),
                Runtime.version());
        load();
    }

    /** The load of the machine: above the number of processors, processor seconds say more than wall time. */
    void load() throws IOException {
        say("load %s", Files.readString(Path.of("/proc/loadavg")).strip());
    }

    /** A file in the folder, made by plain ffmpeg with these arguments separated by spaces. */
    Path make(String name, String arguments) throws IOException, InterruptedException {
        Path file = folder.resolve(name);
        var args = new ArrayList<>(List.of(arguments.split(" ")));
        args.add(file.toString());
        ffmpeg(args.toArray(String[]::new));
        return file;
    }

    /** Runs plain ffmpeg and returns its output. */
    String ffmpeg(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("-nostdin", "-hide_banner", "-y"));
        command.addAll(Arrays.asList(arguments));
        return plain(folder, command);
    }

    /** Runs plain ffmpeg without a sandbox in this folder. */
    String plain(Path where, List<String> arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(Loader.load(ffmpeg.class)));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command)
                .directory(where.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(said);
        }
        return said;
    }

    /** An empty folder of this name. */
    Path fresh(String name) throws IOException {
        Path path = folder.resolve(name);
        FileSystemUtils.deleteRecursively(path);
        return Files.createDirectories(path);
    }

    @Override
    public void close() throws IOException {
        FileSystemUtils.deleteRecursively(folder);
    }

    /** Processor time including that of ended children: utime, stime, cutime, cstime of proc(5). */
    private static double processorSeconds() throws IOException {
        if (!Files.isReadable(OWN_TIMES)) {
            return Double.NaN;
        }
        String line = Files.readString(OWN_TIMES);
        List<String> fields = List.of(line.substring(line.lastIndexOf(')') + 2).split(" "));
        return fields.subList(FIRST_TIME, FIRST_TIME + TIMES).stream()
                        .mapToLong(Long::parseLong)
                        .sum()
                / TICKS;
    }
}
