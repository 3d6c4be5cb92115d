package dev.kinora.localstack.cli;

import dev.kinora.localstack.stack.Layout;
import dev.kinora.localstack.stack.Ports;
import dev.kinora.localstack.stack.Stack;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code ./kinora doctor}: checks the requirements, ports and disk usage. */
@Command(name = "doctor", description = "Checks required programs, free ports and disk usage.")
final class DoctorCommand implements Callable<Integer> {

    private static final long NEEDED_DISK_GIGABYTES = 6;
    private static final long NEEDED_MEMORY_MEGABYTES = 4000;

    @Override
    public Integer call() throws Exception {
        Layout layout = KinoraCommand.layout();
        Console.say("Kinora " + KinoraCommand.version() + " in " + layout.project() + ", data in " + layout.home());
        boolean fine = check(true, "JDK " + Runtime.version() + " in " + System.getProperty("java.home"));
        fine &= checkTool("node", "Node.js for the front ends", "install Node.js 20 or newer");
        fine &= checkTool("npm", "npm", "install npm 10 or newer");
        List<String> libraries = SystemLibraries.missingPackages();
        check(
                libraries.isEmpty(),
                "Shared libraries of ffmpeg 8",
                "install " + String.join(" ", libraries) + "; until then the older built-in ffmpeg is used");
        check(
                onPath("chromium") || onPath("google-chrome"),
                "Chromium (for ./kinora test only)",
                "install chromium, or let ./kinora test do it as root");
        DiskUse.of(layout).forEach((what, megabytes) -> check(true, what + ": " + megabytes + " MB"));
        fine &= check(
                gigabytesFree(layout) >= NEEDED_DISK_GIGABYTES,
                gigabytesFree(layout) + " GB of disk free",
                "free some: " + NEEDED_DISK_GIGABYTES + " GB are needed");
        fine &= check(
                memoryMegabytes() >= NEEDED_MEMORY_MEGABYTES,
                memoryMegabytes() + " MB of memory available",
                NEEDED_MEMORY_MEGABYTES + " MB are needed");
        return checkPorts(layout) && fine ? 0 : 1;
    }

    private static boolean checkTool(String program, String what, String mend) throws IOException {
        if (!onPath(program)) {
            return check(false, what, mend);
        }
        Process process = new ProcessBuilder(program, "--version")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            return check(true, what + " " + out.readLine());
        }
    }

    private static boolean checkPorts(Layout layout) {
        Ports ports = Ports.fromEnvironment();
        var stack = new Stack(layout, ports);
        String all = ports.all().entrySet().stream()
                .map(port -> port.getKey() + " " + port.getValue())
                .collect(Collectors.joining(", "));
        if (stack.running().isPresent()) {
            return check(true, "Kinora is running and uses its ports: " + all);
        }
        boolean fine = check(
                stack.orphans().isEmpty(),
                "No process of an earlier start is left",
                "./kinora down ends what a killed supervisor left behind");
        for (Map.Entry<String, Integer> port : ports.all().entrySet()) {
            if (!Ports.isFree(port.getValue())) {
                fine = check(
                        false,
                        "Port " + port.getValue() + " for " + port.getKey(),
                        "another program uses it: choose others with KINORA_PORT=9080 ./kinora up");
            }
        }
        return fine && check(true, "All ports are free: " + all);
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static long gigabytesFree(Layout layout) throws IOException {
        return Files.getFileStore(layout.project()).getUsableSpace() >> 30;
    }

    private static long memoryMegabytes() throws IOException {
        Path file = Path.of("/proc/meminfo");
        return Files.exists(file)
                ? Files.readAllLines(file).stream()
                        .filter(line -> line.startsWith("MemAvailable:"))
                        .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                        .findFirst()
                        .orElse(0L)
                : Long.MAX_VALUE;
    }

    private static boolean check(boolean fine, String what) {
        return check(fine, what, "");
    }

    private static boolean check(boolean fine, String what, String mend) {
        if (fine) {
            Console.good(what);
        } else {
            Console.bad(what + ": " + mend);
        }
        return fine;
    }
}
