package dev.kinora.visionclassifier.weights;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a TorchScript archive of the source {@code mobile_net.py} and its tensors, so that PyTorch loads and runs the
 * model without Python. The same tensors give the same bytes.
 *
 * <p>An archive is a ZIP file of the source, of a pickle (protocol 2) of the module object, and of a file per tensor.
 *
 * @see <a href="https://github.com/pytorch/pytorch/blob/main/torch/csrc/jit/docs/serialization.md">format</a>
 */
final class TorchArchive {

    private static final String ROOT = "module/";
    private static final String SOURCE = "mobile_net.py";
    private static final String NAME = "MobileNet";
    private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ByteArrayOutputStream pickle = new ByteArrayOutputStream();

    private TorchArchive() {}

    static byte[] of(List<FoldedMobileNet.Tensor> tensors) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            store(zip, "data.pkl", new TorchArchive().module(tensors));
            for (int i = 0; i < tensors.size(); i++) {
                store(zip, "data/" + i, littleEndian(tensors.get(i).values()));
            }
            store(zip, "code/__torch__.py", source());
            store(zip, "constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'});
            store(zip, "version", "3\n".getBytes(StandardCharsets.US_ASCII));
        }
        return bytes.toByteArray();
    }

    private static byte[] source() throws IOException {
        try (var in = TorchArchive.class.getResourceAsStream(SOURCE)) {
            return Objects.requireNonNull(in, SOURCE).readAllBytes();
        }
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(ROOT + name);
        entry.setTimeLocal(NO_TIME);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
    }

    private static byte[] littleEndian(float[] values) {
        var bytes = ByteBuffer.allocate(values.length * Float.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asFloatBuffer().put(values);
        return bytes.array();
    }

    /** The module object with its two attributes, {@code training} and {@code tensors}. */
    private byte[] module(List<FoldedMobileNet.Tensor> tensors) {
        put(0x80, 2);
        put("c__torch__\n" + NAME + "\n)");
        put(0x81);
        put("}(");
        text("training");
        put(0x89);
        text("tensors");
        put("ctorch.jit._pickle\nrestore_type_tag\n](");
        for (int i = 0; i < tensors.size(); i++) {
            tensor(i, tensors.get(i));
        }
        put("e");
        text("List[Tensor]");
        put(0x86);
        put("Rub.");
        return pickle.toByteArray();
    }

    private void tensor(int index, FoldedMobileNet.Tensor tensor) {
        put("ctorch._utils\n_rebuild_tensor_v2\n((");
        text("storage");
        put("ctorch\nFloatStorage\n");
        text(String.valueOf(index));
        text("cpu");
        number(tensor.values().length);
        put("tQ");
        number(0);
        tuple(tensor.shape());
        tuple(strides(tensor.shape()));
        put(0x89);
        put("ccollections\nOrderedDict\n)RtR");
    }

    private static long[] strides(long[] shape) {
        var strides = new long[shape.length];
        long stride = 1;
        for (int i = shape.length - 1; i >= 0; i--) {
            strides[i] = stride;
            stride *= shape[i];
        }
        return strides;
    }

    private void tuple(long[] values) {
        put("(");
        for (long value : values) {
            number(value);
        }
        put("t");
    }

    private void number(long value) {
        put("J");
        little(Math.toIntExact(value));
    }

    private void text(String text) {
        put("X");
        little(text.length());
        put(text);
    }

    private void little(int value) {
        put(value, value >> 8, value >> 16, value >> 24);
    }

    private void put(String ascii) {
        pickle.writeBytes(ascii.getBytes(StandardCharsets.US_ASCII));
    }

    private void put(int... bytes) {
        for (int value : bytes) {
            pickle.write(value);
        }
    }
}
