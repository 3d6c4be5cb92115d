package dev.kinora.textclassifier.benchmark;

import com.sun.management.OperatingSystemMXBean;
import dev.kinora.textclassifier.checkpoint.DistilBertCheckpoint;
import dev.kinora.textclassifier.model.Precision;
import dev.kinora.textclassifier.model.TextModel;
import dev.kinora.textclassifier.model.TextOutput;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Our side, in a process of its own so that its memory can be told apart. Understands the commands of the peer; unlike
 * the peer it starts from texts, so that its figures include the tokenizer.
 */
final class Worker {

    private Worker() {}

    /** Arguments: checkpoint folder, file of texts, precision. */
    public static void main(String[] arguments) throws Exception {
        var texts = Files.readAllLines(Path.of(arguments[1]));
        var checkpoint = DistilBertCheckpoint.open(Path.of(arguments[0]));
        try (var model = TextModel.load(checkpoint, Precision.valueOf(arguments[2]));
                var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            for (int i = 0; i < 3; i++) {
                run(model, texts, 16);
                run(model, texts.subList(0, Math.min(8, texts.size())), 1);
            }
            System.out.println("ready");
            for (var line = commands.readLine(); line != null; line = commands.readLine()) {
                answer(model, texts, line);
            }
        }
    }

    private static void answer(TextModel model, List<String> texts, String command) {
        if (command.startsWith("round ")) {
            var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
            long wall = System.nanoTime();
            long cpu = system.getProcessCpuTime();
            run(model, texts, Integer.parseInt(command.substring("round ".length())));
            System.out.printf(
                    Locale.ROOT,
                    "%.6f %.6f%n",
                    (System.nanoTime() - wall) / 1e9,
                    (system.getProcessCpuTime() - cpu) / 1e9);
        } else {
            for (var output : run(model, texts, 16)) {
                var line = new StringBuilder();
                for (float probability : output.probabilities()) {
                    line.append(probability).append(' ');
                }
                System.out.println(line);
            }
        }
    }

    private static List<TextOutput> run(TextModel model, List<String> texts, int size) {
        List<TextOutput> outputs = new ArrayList<>(texts.size());
        for (int start = 0; start < texts.size(); start += size) {
            outputs.addAll(model.classify(texts.subList(start, Math.min(start + size, texts.size()))));
        }
        return outputs;
    }
}
