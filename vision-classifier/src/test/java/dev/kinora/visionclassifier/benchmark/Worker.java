package dev.kinora.visionclassifier.benchmark;

import com.sun.management.OperatingSystemMXBean;
import dev.kinora.visionclassifier.Picture;
import dev.kinora.visionclassifier.VisionClassifier;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Locale;
import java.util.Random;

/** Our side, in a process of its own so that its memory can be told apart. Understands the commands of the peer. */
final class Worker {

    private static final int WIDTH = 360;
    private static final int HEIGHT = 640;

    private Worker() {}

    public static void main(String[] arguments) throws Exception {
        var rgb = new byte[WIDTH * HEIGHT * 3];
        new Random(7).nextBytes(rgb);
        var picture = new Picture(WIDTH, HEIGHT, rgb);
        long start = System.nanoTime();
        try (var classifier = VisionClassifier.builtin();
                var commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
            System.out.printf(Locale.ROOT, "ready %.3f%n", (System.nanoTime() - start) / 1e9);
            for (var line = commands.readLine(); line != null; line = commands.readLine()) {
                var words = line.split(" ");
                round(classifier, picture, Integer.parseInt(words[1]), Integer.parseInt(words[2]));
            }
        }
    }

    private static void round(VisionClassifier classifier, Picture picture, int batch, int count) {
        var pictures = Collections.nCopies(batch, picture);
        classifier.classify(pictures);
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long wall = System.nanoTime();
        long processor = system.getProcessCpuTime();
        for (int i = 0; i < count; i++) {
            classifier.classify(pictures);
        }
        System.out.printf(
                Locale.ROOT,
                "round %.6f %.6f%n",
                (System.nanoTime() - wall) / 1e9,
                (system.getProcessCpuTime() - processor) / 1e9);
    }
}
