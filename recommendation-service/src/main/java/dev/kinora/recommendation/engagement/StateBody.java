package dev.kinora.recommendation.engagement;

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.recommendation.ranking.Matter;
import dev.kinora.starter.id.BinaryIds;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The body of a viewer's state: 44 bytes per touch of which there are at most {@value #TOUCHES}, 16 per refused or wanted video, hidden
 * creator and block. A viewer with a history of 200 and some feedback takes 9 KB; no viewer takes more than 440 KB, nearly all
 * of which would be 20,000 blocks.
 */
final class StateBody {

    /** A body of another layout is not read but made anew. */
    static final int LAYOUT = 1;

    /** Videos that were weighed earlier are left out because they hardly matter. */
    static final int TOUCHES = 400;

    private static final long NEVER = Long.MIN_VALUE;

    /** The most recently weighed first. */
    final List<Touch> touches = new ArrayList<>();

    /** The newest first. */
    final Set<UUID> notInterested = new LinkedHashSet<>();

    /** The newest first. */
    final Set<UUID> moreLikeThis = new LinkedHashSet<>();

    final Set<UUID> hiddenCreators = new LinkedHashSet<>();
    final Set<UUID> blocked = new LinkedHashSet<>();

    /** At most {@link TurnDowns#MOST}. */
    final Set<Matter> turnedDown = new LinkedHashSet<>();

    List<CategoryWeight> preferences = List.of();
    boolean personalized = true;
    boolean adult;

    @Nullable Instant forgetBefore;

    /** Number of entries in the segments of what was watched. */
    int seen;

    /** Puts what a viewer did with a video now in place of what was known of it. */
    void touch(Touch touch) {
        touches.removeIf(other -> other.videoId().equals(touch.videoId()));
        var place = 0;
        while (place < touches.size() && touches.get(place).weighedAt().isAfter(touch.weighedAt())) {
            place++;
        }
        touches.add(place, touch);
        if (touches.size() > TOUCHES) {
            touches.removeLast();
        }
    }

    void give(FeedbackKind kind, UUID target) {
        var given = of(kind);
        if (given.contains(target)) {
            return;
        }
        var newestFirst = new ArrayList<UUID>();
        newestFirst.add(target);
        newestFirst.addAll(given);
        given.clear();
        given.addAll(newestFirst.subList(0, Math.min(EngagementStore.MOST_FEEDBACK, newestFirst.size())));
    }

    void takeBack(FeedbackKind kind, UUID target) {
        of(kind).remove(target);
    }

    Set<UUID> of(FeedbackKind kind) {
        return switch (kind) {
            case NOT_INTERESTED -> notInterested;
            case MORE_LIKE_THIS -> moreLikeThis;
            case HIDE_CREATOR -> hiddenCreators;
        };
    }

    /** Whether everything before another instant than until now is to be forgotten. */
    boolean forgetsOtherThan(@Nullable Instant before) {
        return !Objects.equals(forgetBefore, before == null ? null : before.truncatedTo(ChronoUnit.MILLIS));
    }

    ViewerState state(long version, SeenVideos seenVideos) {
        return new ViewerState(
                version,
                new ViewerHistory(
                        touches,
                        notInterested,
                        moreLikeThis,
                        hiddenCreators,
                        seenVideos.all(),
                        preferences,
                        personalized,
                        turnedDown),
                adult,
                blocked);
    }

    byte[] write() {
        var bytes = new ByteArrayOutputStream(64 + 44 * touches.size());
        try (var out = new DataOutputStream(bytes)) {
            out.writeBoolean(personalized);
            out.writeBoolean(adult);
            writeTime(out, forgetBefore);
            out.writeInt(seen);
            out.writeInt(preferences.size());
            for (var preference : preferences) {
                out.writeUTF(preference.category());
                out.writeDouble(preference.weight());
            }
            out.writeInt(touches.size());
            for (var touch : touches) {
                out.write(BinaryIds.bytes(touch.videoId()));
                out.writeFloat((float) touch.weight());
                writeTime(out, touch.weighedAt());
                writeTime(out, touch.watchedAt());
                writeTime(out, touch.positiveAt());
            }
            for (var ids : List.of(notInterested, moreLikeThis, hiddenCreators, blocked)) {
                writeIds(out, ids);
            }
            out.writeInt(turnedDown.size());
            for (var matter : turnedDown) {
                out.writeUTF(matter.kind().name());
                out.writeUTF(matter.target());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static StateBody read(byte[] bytes) {
        var body = new StateBody();
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            body.personalized = in.readBoolean();
            body.adult = in.readBoolean();
            body.forgetBefore = readTime(in);
            body.seen = in.readInt();
            var preferences = new ArrayList<CategoryWeight>();
            for (var left = in.readInt(); left > 0; left--) {
                preferences.add(new CategoryWeight(in.readUTF(), in.readDouble()));
            }
            body.preferences = preferences;
            for (var left = in.readInt(); left > 0; left--) {
                body.touches.add(new Touch(
                        readId(in), in.readFloat(), Objects.requireNonNull(readTime(in)), readTime(in), readTime(in)));
            }
            for (var ids : List.of(body.notInterested, body.moreLikeThis, body.hiddenCreators, body.blocked)) {
                readIds(in, ids);
            }
            for (var left = in.readInt(); left > 0; left--) {
                body.turnedDown.add(new Matter(Matter.Kind.valueOf(in.readUTF()), in.readUTF()));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return body;
    }

    private static void writeIds(DataOutputStream out, Collection<UUID> ids) throws IOException {
        out.writeInt(ids.size());
        for (var id : ids) {
            out.write(BinaryIds.bytes(id));
        }
    }

    private static void readIds(DataInputStream in, Collection<UUID> ids) throws IOException {
        for (var left = in.readInt(); left > 0; left--) {
            ids.add(readId(in));
        }
    }

    private static UUID readId(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    private static void writeTime(DataOutputStream out, @Nullable Instant time) throws IOException {
        out.writeLong(time == null ? NEVER : time.toEpochMilli());
    }

    private static @Nullable Instant readTime(DataInputStream in) throws IOException {
        var millis = in.readLong();
        return millis == NEVER ? null : Instant.ofEpochMilli(millis);
    }
}
