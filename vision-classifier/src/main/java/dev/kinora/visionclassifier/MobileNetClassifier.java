package dev.kinora.visionclassifier;

import ai.djl.Device;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDManager;
import ai.djl.pytorch.engine.PtSymbolBlock;
import ai.djl.pytorch.jni.IValue;
import ai.djl.pytorch.jni.IValueUtils;
import ai.djl.pytorch.jni.JniUtils;
import dev.kinora.visionclassifier.weights.PinnedWeights;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.Arena;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One native call for up to {@value #BATCH} pictures. */
final class MobileNetClassifier implements VisionClassifier {

    /** More at once is slower: what the layers hand on no longer stays in the cache. */
    private static final int BATCH = 4;

    private final PtNDManager manager;
    private final PtSymbolBlock module;

    static {
        setUnlessGiven("ai.djl.offline", "true");
        setUnlessGiven("OPT_OUT_TRACKING", "true");
    }

    private MobileNetClassifier(byte[] archive) {
        manager = (PtNDManager) NDManager.newBaseManager(Device.cpu(), "PyTorch");
        try {
            module = JniUtils.loadModule(manager, new ByteArrayInputStream(archive), false, false);
            JniUtils.enableInferenceMode(module);
            try (var batch = IValue.from((long) BATCH);
                    var packed = IValueUtils.runMethod(module, "pack", batch)) {
                assert packed.isLong();
            }
        } catch (RuntimeException e) {
            manager.close();
            throw e;
        } catch (IOException e) {
            manager.close();
            throw new UncheckedIOException(e);
        }
    }

    static VisionClassifier builtin() {
        return new MobileNetClassifier(PinnedWeights.shipped());
    }

    static VisionClassifier open(Path weights) {
        return new MobileNetClassifier(PinnedWeights.read(weights));
    }

    @Override
    public List<Scores> classify(List<Picture> pictures) {
        List<Scores> scores = new ArrayList<>(pictures.size());
        for (int start = 0; start < pictures.size(); start += BATCH) {
            scores.addAll(classifyBatch(pictures.subList(start, Math.min(start + BATCH, pictures.size()))));
        }
        return scores;
    }

    @Override
    public String modelVersion() {
        return PinnedWeights.VERSION;
    }

    @Override
    public void close() {
        module.close();
        manager.close();
    }

    private List<Scores> classifyBatch(List<Picture> pictures) {
        // The tensor reads the arena's memory, so it goes first.
        try (var memory = Arena.ofConfined();
                var scope = (PtNDManager) manager.newSubManager()) {
            var input = memory.allocate((long) pictures.size() * Preprocessing.VALUES * Float.BYTES, Long.BYTES)
                    .asByteBuffer()
                    .order(ByteOrder.nativeOrder());
            for (int i = 0; i < pictures.size(); i++) {
                Preprocessing.write(pictures.get(i), input.asFloatBuffer(), i * Preprocessing.VALUES);
            }
            var shape = new Shape(pictures.size(), Preprocessing.SIDE, Preprocessing.SIDE, 3);
            try (var tensor = IValue.from(scope.create(input, shape, DataType.FLOAT32));
                    var output = IValueUtils.forward(module, new IValue[] {tensor})) {
                float[] values = output.toNDList(scope).singletonOrThrow().toFloatArray();
                List<Scores> scores = new ArrayList<>(pictures.size());
                for (int at = 0; at < values.length; at += 5) {
                    scores.add(new Scores(values[at], values[at + 1], values[at + 2], values[at + 3], values[at + 4]));
                }
                return scores;
            }
        }
    }

    private static void setUnlessGiven(String property, String value) {
        if (System.getProperty(property) == null) {
            System.setProperty(property, value);
        }
    }
}
