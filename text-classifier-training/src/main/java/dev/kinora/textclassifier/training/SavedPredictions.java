package dev.kinora.textclassifier.training;

import dev.kinora.textclassifier.checkpoint.Safetensors;
import dev.kinora.textclassifier.checkpoint.SafetensorsWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Stores probabilities, so that a resumed cross-validation does not compute them again. */
final class SavedPredictions {

    private static final String NAME = "probabilities";

    private SavedPredictions() {}

    static boolean exist(Path file) {
        return Files.exists(file);
    }

    static List<float[]> read(Path file) {
        try (var saved = Safetensors.open(file)) {
            int width = Math.toIntExact(saved.shape(NAME).getLast());
            var flat = saved.floats(NAME);
            List<float[]> rows = new ArrayList<>();
            for (int at = 0; at < flat.length; at += width) {
                rows.add(Arrays.copyOfRange(flat, at, at + width));
            }
            return rows;
        }
    }

    static void write(Path file, List<float[]> rows) throws IOException {
        int width = rows.getFirst().length;
        var flat = new float[rows.size() * width];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i), 0, flat, i * width, width);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        try (var writer = new SafetensorsWriter(file, Map.of(NAME, List.of((long) rows.size(), (long) width)))) {
            writer.put(NAME, flat);
            writer.finish();
        }
    }
}
