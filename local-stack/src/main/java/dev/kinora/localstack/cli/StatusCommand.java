package dev.kinora.localstack.cli;

import dev.kinora.localstack.stack.Layout;
import dev.kinora.localstack.stack.Ports;
import dev.kinora.localstack.stack.Stack;
import dev.kinora.localstack.stack.StackState;
import dev.kinora.localstack.stack.StackState.Phase;
import dev.kinora.localstack.stack.StackState.ProcessState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./kinora status}: shows the processes with their ports and memory. */
@Command(name = "status", description = "Shows processes, memory and disk use. Exit code 0: everything is up; 3: not.")
final class StatusCommand implements Callable<Integer> {

    private static final int NOT_UP = 3;

    @Option(names = "--json", description = "Print JSON.")
    private boolean json;

    @Override
    public Integer call() {
        Layout layout = KinoraCommand.layout();
        var stack = new Stack(layout, Ports.fromEnvironment());
        Optional<StackState> state = stack.running();
        boolean up = state.map(StackState::phase).filter(Phase.UP::equals).isPresent();
        if (json) {
            printJson(state);
        } else if (state.isEmpty()) {
            sayNotRunning(stack);
        } else {
            printTable(state.get());
            DiskUse.of(layout).forEach((what, megabytes) -> Console.say(what + ": " + megabytes + " MB"));
            Console.say("Kinora " + KinoraCommand.version() + " at http://localhost:"
                    + state.get().port());
            if (up) {
                Console.good("Everything is up.");
            } else {
                Console.bad(words(state.get()));
            }
        }
        return up ? 0 : NOT_UP;
    }

    private static void sayNotRunning(Stack stack) {
        int left = stack.orphans().size();
        if (left == 0) {
            Console.say("Kinora is not running. Start it: ./kinora up");
        } else {
            Console.bad("Kinora's supervisor was killed and left " + left
                    + " processes behind. ./kinora up replaces them, ./kinora down stops them.");
        }
    }

    private static String words(StackState state) {
        String names = names(state.notUp());
        return switch (state.phase()) {
            case UP -> "Everything is up.";
            case STARTING -> "Kinora is starting. Not ready yet: " + names;
            case DEGRADED -> "Not everything is up: " + names + ". Processes that died are restarted automatically.";
            case FAILED -> "Failed: " + names + ". See ./kinora logs. Try again: ./kinora up";
            case STOPPING -> "Kinora is stopping.";
        };
    }

    /** The processes that are not up, with their health. */
    static String names(List<ProcessState> notUp) {
        return notUp.stream()
                .map(process -> process.name() + " (" + process.health() + ")")
                .collect(Collectors.joining(", "));
    }

    private static void printTable(StackState state) {
        Console.heading(String.format(
                Locale.ROOT, "%-24s %-9s %-6s %-8s %-9s %s", "process", "health", "port", "pid", "memory", "restarts"));
        row("supervisor + kafka", state.phase().toString(), state.port(), Optional.of(state.supervisor()), 0);
        for (ProcessState process : state.processes()) {
            if (!process.name().equals("kafka")) {
                row(
                        process.name(),
                        process.health().toString(),
                        process.port(),
                        Optional.ofNullable(process.process()),
                        process.restarts());
            }
        }
    }

    private static void row(
            String name, String health, int port, Optional<StackState.ProcessRef> process, int restarts) {
        Console.say(String.format(
                Locale.ROOT,
                "%-24s %-9s %-6d %-8s %-9s %d",
                name,
                health,
                port,
                process.map(ref -> String.valueOf(ref.pid())).orElse("-"),
                process.map(ref -> residentMegabytes(ref.pid()) + " MB").orElse("-"),
                restarts));
    }

    private static void printJson(Optional<StackState> state) {
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("phase", state.map(read -> read.phase().name()).orElse("DOWN"));
        document.put("version", KinoraCommand.version());
        state.ifPresent(read -> {
            document.put("url", "http://localhost:" + read.port());
            document.put(
                    "supervisor",
                    Map.of(
                            "pid",
                            read.supervisor().pid(),
                            "residentMegabytes",
                            residentMegabytes(read.supervisor().pid())));
            document.put("processes", processes(read));
        });
        Console.say(JsonMapper.builder()
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build()
                .writeValueAsString(document));
    }

    private static List<Map<String, Object>> processes(StackState state) {
        return state.processes().stream()
                .map(process -> {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("name", process.name());
                    row.put("health", process.health());
                    row.put("port", process.port());
                    row.put("restarts", process.restarts());
                    row.put("startSeconds", process.startSeconds());
                    Optional.ofNullable(process.process()).ifPresent(ref -> {
                        row.put("pid", ref.pid());
                        row.put("residentMegabytes", residentMegabytes(ref.pid()));
                    });
                    return row;
                })
                .toList();
    }

    /** Resident memory from the Linux process table; 0 on other systems. */
    private static long residentMegabytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", String.valueOf(pid), "status")).stream()
                    .filter(line -> line.startsWith("VmRSS:"))
                    .map(line -> Long.parseLong(line.replaceAll("\\D", "")) / 1024)
                    .findFirst()
                    .orElse(0L);
        } catch (IOException e) {
            return 0;
        }
    }
}
