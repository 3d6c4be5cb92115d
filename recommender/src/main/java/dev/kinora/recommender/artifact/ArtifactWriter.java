package dev.kinora.recommender.artifact;

import dev.kinora.recommender.model.ItemLinks;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.List;
import java.util.TreeMap;

/** Writes one artifact. */
final class ArtifactWriter {

    private static final int CHUNK = 1 << 16;

    private final FileChannel channel;
    private final MessageDigest digest = Layout.sha256();
    private final ByteBuffer chunk = ByteBuffer.allocate(CHUNK).order(Layout.COLUMNS);
    private long written;

    private ArtifactWriter(FileChannel channel) {
        this.channel = channel;
    }

    static void write(Artifact artifact, Path file) throws IOException {
        var unfinished = Files.createTempFile(
                file.toAbsolutePath().getParent(), file.getFileName().toString(), ".unfinished");
        try {
            try (var channel = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
                new ArtifactWriter(channel).write(artifact);
                channel.force(true);
            }
            Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(unfinished);
        }
    }

    private void write(Artifact artifact) throws IOException {
        var links = Layout.trainings(artifact.model().arm()).stream()
                .map(training -> artifact.model().links().getOrDefault(training, ItemLinks.NONE))
                .toList();
        var header = header(artifact, links);
        var prefix = ByteBuffer.allocate(Layout.PREFIX)
                .putLong(Layout.MAGIC)
                .putInt(Layout.SCHEMA)
                .putInt(header.length)
                .putLong(length(header, links))
                .flip();
        put(prefix);
        put(ByteBuffer.wrap(header));
        for (var one : links) {
            column(one.offsets());
            column(one.targets());
            column(one.weights());
        }
        align();
        put(ByteBuffer.wrap(digest.digest()));
    }

    private static byte[] header(Artifact artifact, List<ItemLinks> links) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var header = new DataOutputStream(bytes);
        var arm = artifact.model().arm();
        header.writeUTF(artifact.arm());
        header.writeLong(artifact.trainedUntil().getEpochSecond());
        header.writeInt(artifact.trainedUntil().getNano());
        header.writeInt(arm.parts().size());
        for (var part : arm.parts()) {
            header.writeUTF(part.name());
            header.writeDouble(part.weight());
        }
        var terms = new TreeMap<>(artifact.dictionary().learned());
        header.writeInt(artifact.dictionary().documents());
        header.writeInt(terms.size());
        for (var term : terms.entrySet()) {
            header.writeUTF(term.getKey());
            header.writeInt(term.getValue());
        }
        header.writeInt(artifact.items().size());
        for (var item : artifact.items()) {
            header.writeLong(item.getMostSignificantBits());
            header.writeLong(item.getLeastSignificantBits());
        }
        var trainings = Layout.trainings(arm);
        header.writeInt(trainings.size());
        for (var index = 0; index < trainings.size(); index++) {
            header.writeUTF(trainings.get(index).toString());
            header.writeInt(links.get(index).offsets().limit());
            header.writeInt(links.get(index).size());
        }
        return bytes.toByteArray();
    }

    private static long length(byte[] header, List<ItemLinks> links) {
        var length = (long) Layout.PREFIX + header.length;
        for (var one : links) {
            length = Layout.aligned(length)
                    + (long) Integer.BYTES * one.offsets().limit();
            length = Layout.aligned(length) + (long) Integer.BYTES * one.size();
            length = Layout.aligned(length) + (long) Float.BYTES * one.size();
        }
        return Layout.aligned(length) + Layout.SHA256;
    }

    private void column(IntBuffer values) throws IOException {
        align();
        for (var from = 0; from < values.limit(); from += CHUNK / Integer.BYTES) {
            var part = values.slice(from, Math.min(CHUNK / Integer.BYTES, values.limit() - from));
            chunk.clear().limit(part.remaining() * Integer.BYTES);
            chunk.asIntBuffer().put(part);
            put(chunk);
        }
    }

    private void column(FloatBuffer values) throws IOException {
        align();
        for (var from = 0; from < values.limit(); from += CHUNK / Float.BYTES) {
            var part = values.slice(from, Math.min(CHUNK / Float.BYTES, values.limit() - from));
            chunk.clear().limit(part.remaining() * Float.BYTES);
            chunk.asFloatBuffer().put(part);
            put(chunk);
        }
    }

    private void align() throws IOException {
        put(ByteBuffer.allocate((int) (Layout.aligned(written) - written)));
    }

    private void put(ByteBuffer bytes) throws IOException {
        digest.update(bytes.duplicate());
        while (bytes.hasRemaining()) {
            written += channel.write(bytes);
        }
    }
}
