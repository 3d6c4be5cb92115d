package dev.kinora.recommendation.feed;

import dev.kinora.recommendation.ranking.Matter;
import dev.kinora.recommendation.ranking.Ranked;
import dev.kinora.recommendation.ranking.Reason;
import dev.kinora.recommendation.ranking.ReasonCode;
import dev.kinora.starter.id.BinaryIds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;
import org.jspecify.annotations.Nullable;

/** Writes and reads the slots of a slate; docs/feed.md describes the layout for others. */
final class SlateCodec {

    static final int LAYOUT = 1;

    /** Most ids that {@link #videos} has per slot. */
    static final int MOST_IDS = 4;

    private static final int NONE = -1;

    private SlateCodec() {}

    static byte[] write(Slate.Content content) {
        var words = new LinkedHashMap<String, Integer>();
        var slots = new ByteArrayOutputStream();
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_SPEED);
        try (var slotsOut = new DataOutputStream(slots);
                var out = new DataOutputStream(new DeflaterOutputStream(bytes, deflater))) {
            for (var slot : content.slots()) {
                write(slotsOut, slot, words);
            }
            out.writeBoolean(content.last());
            out.writeInt(content.before().size());
            for (var id : content.before()) {
                out.write(BinaryIds.bytes(id));
            }
            out.writeInt(words.size());
            for (var word : words.keySet()) {
                out.writeUTF(word);
            }
            out.writeInt(content.slots().size());
            slots.writeTo(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void write(DataOutputStream out, Slot slot, Map<String, Integer> words) throws IOException {
        out.write(BinaryIds.bytes(slot.ranked().videoId()));
        out.writeDouble(slot.ranked().score());
        out.writeDouble(slot.chance().explore());
        out.writeDouble(slot.chance().video());
        out.writeShort(number(words, slot.source().name()));
        out.writeShort(number(words, slot.explorationArm()));
        var reasons = slot.ranked().reasons();
        out.writeByte(reasons.size());
        for (var reason : reasons) {
            out.writeShort(number(words, reason.code().name()));
            out.writeShort(number(words, reason.text()));
            out.writeDouble(reason.weight());
            var matter = reason.matter();
            out.writeShort(number(words, matter == null ? null : matter.kind().name()));
            out.writeShort(number(words, matter == null ? null : matter.target()));
            var cause = reason.videoId();
            out.writeBoolean(cause != null);
            if (cause != null) {
                out.write(BinaryIds.bytes(cause));
            }
        }
    }

    private static int number(Map<String, Integer> words, @Nullable String word) {
        return word == null ? NONE : words.computeIfAbsent(word, missing -> words.size());
    }

    /**
     * The ids that are needed to show each slot, as many for every one: its video, those that are causes of its reasons, and zeros where
     * other slots have more causes.
     */
    static byte[] videos(List<Slot> slots) {
        var ofSlots = slots.stream()
                .map(slot -> Stream.concat(
                                Stream.of(slot.ranked().videoId()),
                                slot.ranked().reasons().stream()
                                        .map(Reason::videoId)
                                        .filter(Objects::nonNull))
                        .limit(MOST_IDS)
                        .toList())
                .toList();
        var most = ofSlots.stream().mapToInt(List::size).max().orElse(1);
        var bytes = ByteBuffer.allocate(ofSlots.size() * most * 2 * Long.BYTES);
        for (var ids : ofSlots) {
            ids.forEach(id -> bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits()));
            bytes.position(bytes.position() + (most - ids.size()) * 2 * Long.BYTES);
        }
        return bytes.array();
    }

    static Slate.Content read(byte[] bytes) {
        try (var inflated = new InflaterInputStream(new ByteArrayInputStream(bytes));
                // At once: each read of the other stream is a call of native code.
                var in = new DataInputStream(new ByteArrayInputStream(inflated.readAllBytes()))) {
            var last = in.readBoolean();
            var before = new ArrayList<UUID>();
            for (var left = in.readInt(); left > 0; left--) {
                before.add(readId(in));
            }
            var words = new ArrayList<String>();
            for (var left = in.readInt(); left > 0; left--) {
                words.add(in.readUTF());
            }
            var slots = new ArrayList<Slot>();
            for (var left = in.readInt(); left > 0; left--) {
                slots.add(readSlot(in, words));
            }
            return new Slate.Content(before, slots, last);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Slot readSlot(DataInputStream in, List<String> words) throws IOException {
        var video = readId(in);
        var score = in.readDouble();
        var chance = new Slot.Chance(in.readDouble(), in.readDouble());
        var source = Source.valueOf(words.get(in.readShort()));
        var arm = in.readShort();
        var reasons = new ArrayList<Reason>();
        for (var left = in.readByte(); left > 0; left--) {
            reasons.add(readReason(in, words));
        }
        return new Slot(new Ranked(video, score, reasons), source, chance, arm == NONE ? null : words.get(arm));
    }

    private static Reason readReason(DataInputStream in, List<String> words) throws IOException {
        var code = ReasonCode.valueOf(words.get(in.readShort()));
        var text = words.get(in.readShort());
        var weight = in.readDouble();
        var kind = in.readShort();
        var target = in.readShort();
        var matter = kind == NONE ? null : new Matter(Matter.Kind.valueOf(words.get(kind)), words.get(target));
        return new Reason(code, text, weight, in.readBoolean() ? readId(in) : null, matter);
    }

    private static UUID readId(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}
