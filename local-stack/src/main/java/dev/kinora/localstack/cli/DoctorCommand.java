package dev.kinora.localstack.cli;

import dev.kinora.localstack.stack.Layout;
import dev.kinora.localstack.stack.Ports;
import dev.kinora.localstack.stack.Stack;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;

/** {@code ./kinora doctor}: what is missing, and which ports are taken. */
@Command(name = "doctor", description = "Says what is missing and which ports are taken.")
final class DoctorCommand implements Callable<Integer> {

    private static final long NEEDED_DISK_GIGABYTES = 6;
    private static final long NEEDED_MEMORY_MEGABYTES = 4000;

    @Override
    public Integer call() throws Exception {
        Layout layout = KinoraCommand.layout();
        boolean fine = check(true, "JDK " + Runtime.version() + " in " + System.getProperty("java.home"));
        fine &= check(onPath("node"), "Node.js for the front ends", "install Node.js 20 or newer");
        fine &= check(onPath("npm"), "npm", "install npm 10 or newer");
        List<String> libraries = SystemLibraries.missingPackages();
        check(
                libraries.isEmpty(),
                "Shared libraries of ffmpeg 8",
                "install " + String.join(" ", libraries) + "; until then the older built-in ffmpeg is used");
        check(
                onPath("chromium") || onPath("google-chrome"),
                "Chromium (for ./kinora test only)",
                "install chromium, or let ./kinora test do it as root");
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

    private static boolean checkPorts(Layout layout) {
        Ports ports = Ports.fromEnvironment();
        if (new Stack(layout, ports).running().isPresent()) {
            return check(true, "Kinora is running and uses its ports");
        }
        boolean fine = true;
        for (Map.Entry<String, Integer> port : ports.all().entrySet()) {
            if (!Ports.isFree(port.getValue())) {
                fine = check(
                        false,
                        "Port " + port.getValue() + " for " + port.getKey(),
                        "another program uses it: choose others with KINORA_PORT=9080 ./kinora up");
            }
        }
        return fine && check(true, "Ports " + ports.origin() + " to " + ports.brokerController() + " are free");
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private static long gigabytesFree(Layout layout) throws java.io.IOException {
        return Files.getFileStore(layout.project()).getUsableSpace() >> 30;
    }

    private static long memoryMegabytes() throws java.io.IOException {
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
