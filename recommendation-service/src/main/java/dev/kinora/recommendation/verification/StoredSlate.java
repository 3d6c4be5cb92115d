package dev.kinora.recommendation.verification;

import dev.kinora.starter.id.BinaryIds;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/**
 * A row of the table {@code slate}, whose columns docs/feed.md describes.
 *
 * @param liveModel the model that was live; null for none
 * @param snapshot of what was learned from the stream; null for none
 * @param parameters those of the version that it names; null if they are not kept, or an experiment changed them
 * @param evidence null if none was kept
 */
record StoredSlate(
        UUID id,
        int firstPosition,
        @Nullable UUID liveModel,
        @Nullable UUID snapshot,
        String arm,
        List<Slot> slots,
        StoredEvidence.@Nullable Parameters parameters,
        @Nullable StoredEvidence evidence) {

    static final String EXPLORE = "EXPLORE";
    static final String REWATCH = "REWATCH";

    private static final int NONE = -1;

    /** What the log has to name as its model: that of the arm that ranked. */
    @Nullable UUID rankedBy() {
        var sources = slots.stream().map(Slot::source).collect(Collectors.toSet());
        if (sources.contains("ONLINE")) {
            return snapshot;
        }
        return sources.contains("HYBRID") ? liveModel : null;
    }

    /**
     * A slot as it is stored.
     *
     * @param explore probability that it explores
     * @param propensity probability that it shows its video
     * @param kind what the video was drawn from; null if the slot does not explore
     */
    record Slot(
            UUID video,
            double score,
            double explore,
            double propensity,
            String source,
            @Nullable String kind) {

        boolean auditions() {
            return AuditionDraw.KIND.equals(kind);
        }
    }

    /**
     * Reads the column {@code slots} of layout 1.
     *
     * @throws IOException if it is none
     */
    static List<Slot> slots(byte[] bytes) throws IOException {
        try (var in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            in.readByte();
            for (var left = in.readInt(); left > 0; left--) {
                id(in);
            }
            var words = new ArrayList<String>();
            for (var left = in.readInt(); left > 0; left--) {
                words.add(in.readUTF());
            }
            var slots = new ArrayList<Slot>();
            for (var left = in.readInt(); left > 0; left--) {
                slots.add(slot(in, words));
            }
            return slots;
        } catch (IndexOutOfBoundsException e) {
            throw new IOException("A word is missing", e);
        }
    }

    private static Slot slot(DataInputStream in, List<String> words) throws IOException {
        var video = id(in);
        var score = in.readDouble();
        var explore = in.readDouble();
        var propensity = in.readDouble();
        var source = words.get(in.readShort());
        var kind = in.readShort();
        for (var reasons = in.readByte(); reasons > 0; reasons--) {
            // Code, text, weight, kind and target of what can be turned down.
            in.skipNBytes(Short.BYTES + Short.BYTES + Double.BYTES + Short.BYTES + Short.BYTES);
            if (in.readByte() != 0) {
                id(in);
            }
        }
        return new Slot(video, score, explore, propensity, source, kind == NONE ? null : words.get(kind));
    }

    private static UUID id(DataInputStream in) throws IOException {
        return BinaryIds.uuid(in.readNBytes(2 * Long.BYTES));
    }
}
