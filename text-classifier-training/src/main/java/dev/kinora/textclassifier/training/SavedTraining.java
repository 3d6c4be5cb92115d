package dev.kinora.textclassifier.training;

import dev.kinora.textclassifier.checkpoint.Safetensors;
import dev.kinora.textclassifier.checkpoint.SafetensorsWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The file with the weights and optimizer state of one training, from which it can be resumed. */
final class SavedTraining {

    private static final String STEP = "step";

    private final Path file;

    /** The file name must identify the data and the options of the training. */
    SavedTraining(Path file) {
        this.file = file;
    }

    /** Restores the tensors; returns the number of completed steps, 0 without a file. */
    int restore(Collection<TrainableTensor> tensors) {
        if (!Files.exists(file)) {
            return 0;
        }
        try (var saved = Safetensors.open(file)) {
            for (var tensor : tensors) {
                copy(saved.floats(tensor.name()), tensor.value());
                copy(saved.floats(tensor.name() + ".momentum"), tensor.momentum());
                copy(saved.floats(tensor.name() + ".variance"), tensor.variance());
            }
            return (int) saved.floats(STEP)[0];
        }
    }

    /** Replaces the file atomically, so that an interruption keeps the older one. */
    void save(Collection<TrainableTensor> tensors, int step) throws IOException {
        Map<String, List<Long>> shapes = new LinkedHashMap<>();
        shapes.put(STEP, List.of(1L));
        for (var tensor : tensors) {
            var shape = Arrays.stream(tensor.shape().getShape()).boxed().toList();
            shapes.put(tensor.name(), shape);
            shapes.put(tensor.name() + ".momentum", shape);
            shapes.put(tensor.name() + ".variance", shape);
        }
        Files.createDirectories(file.toAbsolutePath().getParent());
        var half = file.resolveSibling(file.getFileName() + ".part");
        try (var writer = new SafetensorsWriter(half, shapes)) {
            writer.put(STEP, new float[] {step});
            for (var tensor : tensors) {
                writer.put(tensor.name(), tensor.value());
                writer.put(tensor.name() + ".momentum", tensor.momentum());
                writer.put(tensor.name() + ".variance", tensor.variance());
            }
            writer.finish();
        }
        Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private static void copy(float[] from, float[] to) {
        if (from.length != to.length) {
            throw new IllegalArgumentException("a saved tensor has " + from.length + " values, not " + to.length);
        }
        System.arraycopy(from, 0, to, 0, to.length);
    }
}
