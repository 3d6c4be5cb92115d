package dev.kinora.textclassifier.model;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Creates a TorchScript archive of one module from its source text and the initial values of its attributes, so no
 * Python is needed to run a complete forward pass in one call of PyTorch.
 *
 * <p>An archive is a ZIP file of the source and of a pickle (protocol 2) of the module object.
 *
 * @see <a href="https://github.com/pytorch/pytorch/blob/main/torch/csrc/jit/docs/serialization.md">format</a>
 */
final class TorchScript {

    private static final String ROOT = "module/";
    private static final String RESTORE = "ctorch.jit._pickle\nrestore_type_tag\n";

    private TorchScript() {}

    /** An empty list attribute; {@code type} is its type in TorchScript. */
    record EmptyList(String type) {}

    /**
     * Returns the archive.
     *
     * @param name class name in the source
     * @param source TorchScript as serialized by PyTorch
     * @param attributes Boolean, Integer (0..65535) or {@link EmptyList} by name, in the order of the source
     */
    static byte[] archive(String name, byte[] source, Map<String, Object> attributes) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            store(zip, "data.pkl", pickle(name, attributes));
            store(zip, "code/__torch__.py", source);
            store(zip, "constants.pkl", new byte[] {(byte) 0x80, 2, ')', '.'});
            store(zip, "version", ascii("3\n"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void store(ZipOutputStream zip, String name, byte[] content) throws IOException {
        var crc = new CRC32();
        crc.update(content);
        var entry = new ZipEntry(ROOT + name);
        entry.setMethod(ZipEntry.STORED);
        entry.setSize(content.length);
        entry.setCrc(crc.getValue());
        zip.putNextEntry(entry);
        zip.write(content);
    }

    private static byte[] pickle(String name, Map<String, Object> attributes) throws IOException {
        var out = new ByteArrayOutputStream();
        out.write(new byte[] {(byte) 0x80, 2});
        out.write(ascii("c__torch__\n" + name + "\n)"));
        out.write(new byte[] {(byte) 0x81, '}', '('});
        for (var attribute : attributes.entrySet()) {
            writeText(out, attribute.getKey());
            writeValue(out, attribute.getValue());
        }
        out.write(ascii("ub."));
        return out.toByteArray();
    }

    private static void writeValue(ByteArrayOutputStream out, Object value) throws IOException {
        switch (value) {
            case Boolean flag -> out.write(flag ? 0x88 : 0x89);
            case Integer number -> out.write(new byte[] {'M', number.byteValue(), (byte) (number >> Byte.SIZE)});
            case EmptyList list -> {
                out.write(ascii(RESTORE + "]"));
                writeText(out, list.type());
                out.write(new byte[] {(byte) 0x86, 'R'});
            }
            default -> throw new IllegalArgumentException("Cannot pickle " + value);
        }
    }

    private static void writeText(ByteArrayOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.write('X');
        out.write(ByteBuffer.allocate(Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putInt(bytes.length)
                .array());
        out.write(bytes);
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
