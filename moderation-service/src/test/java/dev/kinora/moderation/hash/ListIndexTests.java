package dev.kinora.moderation.hash;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.moderation.hash.ListIndex.Found;
import dev.kinora.moderation.hash.ListIndex.Known;
import dev.kinora.moderation.hash.ListIndex.Listed;
import dev.kinora.moderation.hash.entry.EntryState;
import dev.kinora.moderation.hash.pdq.ClipFrame;
import dev.kinora.moderation.hash.pdq.Fingerprint;
import dev.kinora.moderation.hash.pdq.PdqHash;
import dev.kinora.moderation.hash.pdq.Print;
import dev.kinora.moderation.policy.HarmCategory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ListIndexTests {

    private final SplittableRandom random = new SplittableRandom(31);
    private final ListIndex index = new ListIndex(1000, Runnable::run, Collections.emptyIterator());

    private PdqHash hash() {
        return new PdqHash(random.nextLong(), random.nextLong(), random.nextLong(), random.nextLong());
    }

    private static PdqHash near(PdqHash hash, int bits) {
        return new PdqHash(hash.first(), hash.second() ^ (1L << bits) - 1, hash.third(), hash.fourth());
    }

    private static Listed listed(EntryState state, PdqHash... hashes) {
        var known = new Known(UUID.randomUUID(), HarmCategory.VIOLENCE, state, null);
        return new Listed(known, Arrays.stream(hashes).map(Print::ofPicture).toList());
    }

    private List<Found> find(PdqHash... shown) {
        List<ClipFrame> frames = new ArrayList<>();
        for (var hash : shown) {
            frames.add(new ClipFrame(Duration.ofSeconds(frames.size()), List.of(new Fingerprint(hash, 100))));
        }
        return index.find(frames);
    }

    @Test
    void countsFramesThatDifferOnBothSides() {
        var first = hash();
        var second = hash();
        var clip = listed(EntryState.ACTIVE, first, second);
        index.add(clip);

        assertThat(find(near(first, 20), hash(), near(second, 3)))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.known()).isEqualTo(clip.known());
                    assertThat(found.distinct()).isEqualTo(2);
                    assertThat(found.match().nearest().distance()).isEqualTo(3);
                });
    }

    @Test
    void takesNearFramesOfAnEntryForOne() {
        var title = hash();
        index.add(listed(EntryState.ACTIVE, title, near(title, 25)));
        // They are more than 31 bits from each other, and both are near the listed title.
        var left = near(title, 20);
        var right = new PdqHash(title.first() ^ 0xfffffL, title.second(), title.third(), title.fourth());

        assertThat(find(left, right)).singleElement().satisfies(found -> {
            assertThat(found.match().distinct()).isEqualTo(2);
            assertThat(found.distinct()).isEqualTo(1);
        });
    }

    @Test
    void findsACropAsTheFrameThatItIsOf() {
        var crop = hash();
        var clip = new Listed(
                listed(EntryState.ACTIVE).known(), List.of(new Print(1000, 80, hash(), List.of(hash(), crop))));
        index.add(clip);

        assertThat(find(crop)).extracting(Found::known).containsExactly(clip.known());
        assertThat(index.size()).isEqualTo(3);
    }

    @Test
    void knowsAnEntryInItsNewState() {
        var picture = hash();
        var entry = listed(EntryState.ACTIVE, picture);
        index.add(entry);
        var heldBack = new Known(entry.known().id(), HarmCategory.VIOLENCE, EntryState.HELD_BACK, null);

        index.change(heldBack);

        assertThat(find(picture)).extracting(Found::known).containsExactly(heldBack);
    }

    @Test
    void forgetsWhatIsRemovedAndNothingElse() {
        var shared = hash();
        var gone = listed(EntryState.ACTIVE, shared, hash());
        var left = listed(EntryState.ACTIVE, shared);
        index.add(gone);
        index.add(left);

        index.removeAll(List.of(gone.known().id()));

        assertThat(find(shared)).extracting(Found::known).containsExactly(left.known());
        assertThat(index.contains(gone.known().id())).isFalse();
        assertThat(index.size()).isEqualTo(1);
    }

    @Test
    void refusesMoreThanItHasRoomFor() {
        var many = new PdqHash[1001];
        Arrays.setAll(many, _ -> hash());

        assertThatThrownBy(() -> index.add(listed(EntryState.ACTIVE, many)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("kinora.hashes.most");
        assertThatThrownBy(() -> new ListIndex(
                        1000,
                        Runnable::run,
                        List.of(listed(EntryState.ACTIVE, many)).iterator()))
                .isInstanceOf(IllegalStateException.class);
    }
}
