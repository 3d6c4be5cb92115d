package dev.kinora.recommender.artifact;

import dev.kinora.recommender.arm.ArmDefinition;
import dev.kinora.recommender.arm.ArmModel;
import dev.kinora.recommender.arm.Arms;
import dev.kinora.recommender.index.Dictionary;
import dev.kinora.recommender.model.ItemLinks;
import dev.kinora.recommender.model.LinkTraining;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UTFDataFormatException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileChannel.MapMode;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Reads one artifact: first what the file is and whether it is whole, then what is in it. */
final class ArtifactReader {

    private static final int CHUNK = 1 << 20;

    private final FileChannel channel;
    private final long end;
    private long position;

    private ArtifactReader(FileChannel channel, long end) {
        this.channel = channel;
        this.end = end;
    }

    private record Columns(int offsets, int links) {}

    static Artifact read(FileChannel channel) throws IOException {
        var header = verify(channel);
        try {
            return new ArtifactReader(channel, channel.size() - Layout.SHA256).artifact(header);
        } catch (EOFException
                | UTFDataFormatException
                | IllegalArgumentException
                | DateTimeException
                | ArithmeticException e) {
            throw new DamagedArtifactException("The content of the artifact makes no sense: " + e.getMessage(), e);
        }
    }

    /** Checks that the file is whole and unchanged; returns the header. */
    private static byte[] verify(FileChannel channel) throws IOException {
        var size = channel.size();
        require(size >= Layout.PREFIX + Layout.SHA256, "The file has %d bytes and is no artifact".formatted(size));
        var prefix = bytes(channel, 0, Layout.PREFIX);
        require(prefix.getLong() == Layout.MAGIC, "The file is no artifact");
        var schema = prefix.getInt();
        require(
                schema == Layout.SCHEMA,
                "The artifact has the schema %d, and only %d is known".formatted(schema, Layout.SCHEMA));
        var header = prefix.getInt();
        var length = prefix.getLong();
        require(length == size, "The artifact has %d bytes instead of %d".formatted(size, length));
        require(
                header >= 0 && header <= size - Layout.PREFIX - Layout.SHA256,
                "The header of the artifact has an impossible length");
        var trailer = bytes(channel, size - Layout.SHA256, Layout.SHA256);
        require(
                MessageDigest.isEqual(sha256(channel, size - Layout.SHA256), trailer.array()),
                "The artifact has another checksum than when it was written");
        return bytes(channel, Layout.PREFIX, header).array();
    }

    private Artifact artifact(byte[] bytes) throws IOException {
        position = (long) Layout.PREFIX + bytes.length;
        var header = new DataInputStream(new ByteArrayInputStream(bytes));
        var arm = arm(header.readUTF());
        var trainedUntil = Instant.ofEpochSecond(header.readLong(), header.readInt());
        var weighted = arm.with(weights(header, arm));
        var dictionary = dictionary(header);
        var items = items(header);
        var columns = columns(header, Layout.trainings(arm));
        require(header.available() == 0, "The header of the artifact is longer than what is in it");
        Map<LinkTraining, ItemLinks> links = new HashMap<>();
        for (var training : Layout.trainings(arm)) {
            links.put(training, links(columns.removeFirst(), items.size()));
        }
        require(Layout.aligned(position) == end, "The artifact is longer than what is in it");
        return new Artifact(arm.name(), new ArmModel(weighted, links), dictionary, items, trainedUntil);
    }

    private static ArmDefinition arm(String name) {
        return Arms.ALL.stream()
                .filter(arm -> arm.name().equals(name))
                .findAny()
                .orElseThrow(() -> new DamagedArtifactException("There is no arm with the name of the artifact's"));
    }

    private static double[] weights(DataInputStream header, ArmDefinition arm) throws IOException {
        require(header.readInt() == arm.parts().size(), otherParts(arm));
        var weights = new double[arm.parts().size()];
        for (var index = 0; index < weights.length; index++) {
            require(header.readUTF().equals(arm.parts().get(index).name()), otherParts(arm));
            weights[index] = header.readDouble();
            require(Double.isFinite(weights[index]), "A weight of the artifact is no number");
        }
        return weights;
    }

    private static String otherParts(ArmDefinition arm) {
        return "The artifact has other features than the arm " + arm.name() + " has now: train it again";
    }

    private static Dictionary dictionary(DataInputStream header) throws IOException {
        var documents = header.readInt();
        var terms = count(header, Short.BYTES + Integer.BYTES);
        var frequencies = new HashMap<String, Integer>();
        for (var term = 0; term < terms; term++) {
            frequencies.put(header.readUTF(), header.readInt());
        }
        require(frequencies.size() == terms, "A term of the artifact is there twice");
        return new Dictionary(documents, frequencies);
    }

    private static List<UUID> items(DataInputStream header) throws IOException {
        var number = count(header, 2 * Long.BYTES);
        var items = new ArrayList<UUID>(number);
        for (var item = 0; item < number; item++) {
            items.add(new UUID(header.readLong(), header.readLong()));
        }
        return items;
    }

    private static List<Columns> columns(DataInputStream header, List<LinkTraining> trainings) throws IOException {
        require(header.readInt() == trainings.size(), "The artifact has other links than its arm has now");
        var columns = new ArrayList<Columns>();
        for (var training : trainings) {
            require(
                    header.readUTF().equals(training.toString()),
                    "The links of the artifact were learned in another way: train it again");
            columns.add(new Columns(header.readInt(), header.readInt()));
        }
        return columns;
    }

    /** A number of things that take at least this many bytes each. */
    private static int count(DataInputStream header, int least) throws IOException {
        var count = header.readInt();
        require(count >= 0 && count <= header.available() / least, "The artifact has a number of things without place");
        return count;
    }

    private ItemLinks links(Columns columns, int items) throws IOException {
        require(columns.offsets() >= 1 && columns.offsets() - 1 <= items, "The artifact links items that it lacks");
        require(columns.links() >= 0, "The artifact has a negative number of links");
        var links = new ItemLinks(
                column(columns.offsets()).asIntBuffer(),
                column(columns.links()).asIntBuffer(),
                column(columns.links()).asFloatBuffer());
        check(links, items);
        return links;
    }

    private ByteBuffer column(int values) throws IOException {
        var from = Layout.aligned(position);
        var length = (long) Integer.BYTES * values;
        require(from + length <= end && length <= Integer.MAX_VALUE, "A column of the artifact has no place in it");
        position = from + length;
        return channel.map(MapMode.READ_ONLY, from, length).order(Layout.COLUMNS);
    }

    private static void check(ItemLinks links, int items) {
        var offsets = links.offsets();
        require(
                offsets.get(0) == 0 && offsets.get(links.items()) == links.size(),
                "The links have no beginning or end");
        for (var item = 0; item < links.items(); item++) {
            require(offsets.get(item) <= offsets.get(item + 1), "The links of an item end before they begin");
        }
        for (var item = 0; item < links.items(); item++) {
            var last = -1;
            for (var link = links.from(item); link < links.to(item); link++) {
                var target = links.targets().get(link);
                require(target > last && target < items, "A link leads nowhere");
                require(Float.isFinite(links.weights().get(link)), "The weight of a link is no number");
                last = target;
            }
        }
    }

    private static byte[] sha256(FileChannel channel, long length) throws IOException {
        var digest = Layout.sha256();
        for (var from = 0L; from < length; from += CHUNK) {
            digest.update(bytes(channel, from, (int) Math.min(CHUNK, length - from)));
        }
        return digest.digest();
    }

    private static ByteBuffer bytes(FileChannel channel, long from, int length) throws IOException {
        var bytes = ByteBuffer.allocate(length);
        while (bytes.hasRemaining()) {
            require(channel.read(bytes, from + bytes.position()) > 0, "The artifact is being truncated");
        }
        return bytes.flip();
    }

    private static void require(boolean condition, String otherwise) {
        if (!condition) {
            throw new DamagedArtifactException(otherwise);
        }
    }
}
