package dev.kinora.recommendation.feed;

import com.carrotsearch.hppc.IntArrayList;
import com.carrotsearch.hppc.IntHashSet;
import dev.kinora.recommendation.engagement.ViewerState;
import dev.kinora.recommendation.index.VideoIndex;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The videos from which a page may be composed.
 *
 * <p>Never shown are the viewer's own videos, those of creators whom they hid or who are apart from them by a block, those they are not interested in, those
 * for adults to others, and what the session has shown. Of all videos with the same pictures one at most is left, the oldest that the
 * viewer may get, and none once they had one.
 */
final class Candidates {

    private static final int NOBODY = -1;
    private static final Bar[] BARS = Bar.values();

    /** What keeps a video out as a new one only. */
    private static final Set<Bar> NOT_NEW = EnumSet.of(Bar.WATCHED, Bar.COPY);

    private final VideoIndex.View videos;
    private final IntHashSet refused;
    private final IntHashSet hiddenCreators;
    private final IntHashSet blocked;
    private final int own;
    private final boolean adult;

    private final IntHashSet watched = new IntHashSet();
    private final List<Seen> seen = new ArrayList<>();
    private final IntHashSet served;

    private final Instant rewatchBefore;

    /**
     * Who asks, and what they may get.
     *
     * @param viewer null without sign-in
     * @param served videos that the session has shown
     * @param rewatchBefore what was watched before may be repeated
     */
    record Asker(@Nullable UUID viewer, ViewerState state, Set<UUID> served, Instant rewatchBefore) {}

    /** A watched video and when it was last watched. */
    record Seen(int item, Instant at) {}

    Candidates(VideoIndex.View videos, Asker asker) {
        this.videos = videos;
        var history = asker.state().history();
        this.adult = asker.state().adult();
        this.rewatchBefore = asker.rewatchBefore();
        this.refused = numbers(history.notInterested());
        this.served = numbers(asker.served());
        this.hiddenCreators = creators(history.hiddenCreators());
        this.blocked = creators(asker.state().blocked());
        var creator = asker.viewer() == null ? null : videos.creator(asker.viewer());
        this.own = creator == null ? NOBODY : creator;
        history.touches().forEach(touch -> {
            var at = touch.watchedAt();
            if (at != null) {
                addWatched(touch.videoId(), at);
            }
        });
        history.watched().forEach(this::addWatched);
    }

    private void addWatched(UUID id, Instant at) {
        var number = videos.number(id);
        if (number != null && watched.add(number)) {
            seen.add(new Seen(number, at));
        }
    }

    /** Whether the viewer may get a video and has not watched it. */
    boolean isUnwatched(int item) {
        return !keepsOut(Bar.WATCHED, item) && isAllowed(item) && !keepsOut(Bar.COPY, item);
    }

    /** The video with the same pictures that keeps this one out; null if none does. */
    @Nullable Integer original(int item) {
        for (var other : videos.family(item)) {
            if (other.value != item
                    && (wasMet(other.value) || videos.isOlder(other.value, item) && isAllowed(other.value))) {
                return other.value;
            }
        }
        return null;
    }

    /** Whether the viewer had a video. */
    private boolean wasMet(int item) {
        return watched.contains(item) || served.contains(item) || refused.contains(item);
    }

    /** All that keeps a video from the viewer as a new one. */
    Set<Bar> bars(int item) {
        var found = EnumSet.noneOf(Bar.class);
        for (var bar : BARS) {
            if (keepsOut(bar, item)) {
                found.add(bar);
            }
        }
        return found;
    }

    /** The numbers of all videos that the viewer may get and has not watched; takes as long as there are videos. */
    int[] unwatched() {
        return unwatched(Integer.MAX_VALUE);
    }

    /** The same, but no more than these, the most recently added ones. */
    int[] unwatched(int most) {
        var kept = new int[Math.min(most, videos.items().size())];
        var free = kept.length;
        for (var item = videos.items().size() - 1; item >= 0 && free > 0; item--) {
            if (isUnwatched(item)) {
                kept[--free] = item;
            }
        }
        return Arrays.copyOfRange(kept, free, kept.length);
    }

    /**
     * Watched videos that may be shown again at the end, longest ago first. A video watched long ago may be
     * repeated at the end of any session; a later one only for a viewer who has watched everything, because the feed
     * would be empty otherwise.
     */
    List<Seen> rewatch(boolean nothingElse) {
        var everythingSeen = nothingElse && watchedAllOf(served);
        var families = new HashSet<IntArrayList>();
        return seen.stream()
                .filter(one -> isAllowed(one.item()))
                .filter(one -> everythingSeen || one.at().isBefore(rewatchBefore))
                .sorted(Comparator.comparing(Seen::at).thenComparing(Seen::item))
                .filter(one -> isFirstOf(videos.family(one.item()), families))
                .toList();
    }

    /** Whether nothing of a family was shown in the session or met before. */
    private boolean isFirstOf(IntArrayList family, Set<IntArrayList> met) {
        if (family.isEmpty()) {
            return true;
        }
        for (var member : family) {
            if (served.contains(member.value)) {
                return false;
            }
        }
        return met.add(family);
    }

    private boolean watchedAllOf(IntHashSet items) {
        for (var item : items) {
            if (!watched.contains(item.value)) {
                return false;
            }
        }
        return true;
    }

    private boolean isAllowed(int item) {
        for (var bar : BARS) {
            if (!NOT_NEW.contains(bar) && keepsOut(bar, item)) {
                return false;
            }
        }
        return true;
    }

    private boolean keepsOut(Bar bar, int item) {
        var items = videos.items();
        return switch (bar) {
            case NOT_LISTED -> !items.isListed(item);
            case FOR_ADULTS -> !adult && items.isForAdults(item);
            case SHOWN_BEFORE -> served.contains(item);
            case NOT_INTERESTED -> refused.contains(item);
            case CREATOR_HIDDEN -> contains(hiddenCreators, items.creator(item));
            case BLOCKED -> contains(blocked, items.creator(item));
            case OWN -> items.creator(item) == own;
            case COPY -> original(item) != null;
            case WATCHED -> watched.contains(item);
        };
    }

    private static boolean contains(IntHashSet creators, int creator) {
        return !creators.isEmpty() && creators.contains(creator);
    }

    private IntHashSet creators(Set<UUID> ids) {
        var numbers = new IntHashSet();
        for (var id : ids) {
            var number = videos.creator(id);
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }

    private IntHashSet numbers(Set<UUID> ids) {
        var numbers = new IntHashSet();
        for (var id : ids) {
            var number = videos.number(id);
            if (number != null) {
                numbers.add(number);
            }
        }
        return numbers;
    }
}
