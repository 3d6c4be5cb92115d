package dev.kinora.recommendation.verification;

import dev.kinora.recommender.online.Hashes;
import dev.kinora.recommender.online.OnlineSnapshot;
import dev.kinora.recommender.online.OnlineSnapshot.Learned;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a snapshot of the stream says about a viewer and a video, by the viewer's newest likes, each of which counts
 * {@code floor + (1 - floor) · 2^(-later / halfLife)}, divided by the root of the sum over those that something was learned
 * about; of these, those count nothing that were turned down. All numbers have 32 bits.
 */
final class Streamed {

    private static final int LANES = 4;

    private final OnlineSnapshot snapshot;
    private final List<@Nullable Learned> likes = new ArrayList<>();
    private final float[] weights;
    private final float[] viewer;

    Streamed(StoredEvidence evidence, OnlineSnapshot snapshot) {
        this.snapshot = snapshot;
        var newest = newest(evidence.viewer(), snapshot.parameters().history().most());
        newest.forEach(video -> likes.add(snapshot.item(key(video))));
        this.weights = weights();
        var refused = evidence.viewer().turnedDown("VIDEO");
        for (var like = 0; like < weights.length; like++) {
            if (refused.contains(newest.get(like).toString())) {
                likes.set(like, null);
            }
        }
        this.viewer = new float[snapshot.parameters().embeddings().width()];
        for (var like = 0; like < weights.length; like++) {
            var learned = likes.get(like);
            if (learned != null) {
                add(viewer, learned.liked(), weights[like]);
            }
        }
    }

    private static long key(UUID video) {
        return Hashes.of(video.toString());
    }

    /** The newest liked videos, the oldest first. */
    private static List<UUID> newest(StoredEvidence.Taste viewer, int most) {
        var videos = viewer.videos();
        var likes = new LinkedHashSet<UUID>();
        for (var place = videos.size() - 1; place >= 0 && likes.size() < most; place--) {
            if (viewer.likes(place)) {
                likes.add(videos.get(place));
            }
        }
        return List.copyOf(likes.reversed());
    }

    private float[] weights() {
        var history = snapshot.parameters().history();
        var counted = new float[likes.size()];
        var sum = 0f;
        for (var like = 0; like < counted.length; like++) {
            if (likes.get(like) != null) {
                var later = counted.length - 1 - like;
                var left = StrictMath.pow(2, -later / history.halfLife());
                counted[like] = (float) (history.floor() + (1 - history.floor()) * left);
                sum += counted[like];
            }
        }
        var factor = sum > 0 ? 1 / (float) Math.sqrt(sum) : 0;
        for (var like = 0; like < counted.length; like++) {
            counted[like] *= factor;
        }
        return counted;
    }

    /** {@code Σ weight · pairs / √((likes + shrinkage) · (likes' + shrinkage))}. */
    float pairs(UUID video) {
        var wanted = snapshot.item(key(video));
        var sum = 0f;
        for (var like = 0; like < weights.length; like++) {
            var learned = likes.get(like);
            var pairs = learned == null ? null : learned.neighbors().get(key(video));
            if (learned != null && pairs != null) {
                sum += weights[like] * rarity(learned) * pairs;
            }
        }
        return wanted == null || sum == 0 ? 0 : sum * rarity(wanted);
    }

    private float rarity(Learned item) {
        return 1
                / (float) Math.sqrt(item.likes() + snapshot.parameters().pairs().shrinkage());
    }

    /** The scalar product of the viewer and the video with its terms. */
    float taste(UUID video) {
        var wanted = snapshot.item(key(video));
        var vector = new float[viewer.length];
        if (wanted != null) {
            add(vector, wanted.wanted(), 1);
        }
        var terms = snapshot.terms(key(video));
        for (var term : terms) {
            var learned = snapshot.term(term);
            if (learned != null) {
                add(vector, learned, 1 / (float) Math.sqrt(terms.length));
            }
        }
        return product(viewer, vector);
    }

    /** {@code (likes - hides) / (likes + hides + 0.3)}. */
    float regard(UUID video) {
        var learned = snapshot.item(key(video));
        var likes = learned == null ? 0 : learned.likes();
        var hides = snapshot.hides(key(video));
        return (likes - hides) / (likes + hides + 0.3f);
    }

    private static void add(float[] sum, float[] vector, float factor) {
        for (var place = 0; place < sum.length; place++) {
            sum[place] += factor * vector[place];
        }
    }

    /** In four lanes, of which the first two and the last two are added first; what is left over goes to the first. */
    private static float product(float[] left, float[] right) {
        var lanes = new float[LANES];
        var whole = left.length / LANES * LANES;
        for (var place = 0; place < left.length; place++) {
            lanes[place < whole ? place % LANES : 0] += left[place] * right[place];
        }
        return (lanes[0] + lanes[1]) + (lanes[2] + lanes[3]);
    }
}
