package dev.kinora.moderation.hash;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.assessment.ListMatch;
import dev.kinora.moderation.assessment.ListMatch.Standing;
import dev.kinora.moderation.hash.ListIndex.Found;
import dev.kinora.moderation.hash.ListIndex.Known;
import dev.kinora.moderation.hash.entry.EntryState;
import dev.kinora.moderation.hash.entry.HashAlgorithm;
import dev.kinora.moderation.hash.entry.Hashes;
import dev.kinora.moderation.hash.pdq.PdqHash;
import dev.kinora.moderation.hash.pdq.Print;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Recognizes videos by the hash list, and keeps their fingerprints so that they can be listed. */
@Component
public class KnownVideos {

    /** Entries that are told of one video; a clip may be listed often. */
    private static final int MOST = 20;

    private final ListKeeper keeper;
    private final ListedFiles files;
    private final ScreenedClips clips;
    private final HashMatches matches;
    private final FloodGuard guard;
    private final ClipFamilies families;
    private final TransactionTemplate transaction;

    KnownVideos(
            ListKeeper keeper,
            ListedFiles files,
            ScreenedClips clips,
            HashMatches matches,
            FloodGuard guard,
            ClipFamilies families,
            TransactionTemplate transaction) {
        this.keeper = keeper;
        this.files = files;
        this.clips = clips;
        this.matches = matches;
        this.guard = guard;
        this.families = families;
        this.transaction = transaction;
    }

    /**
     * A video that is screened.
     *
     * @param sourceSha256 SHA-256 of the uploaded file in hex
     */
    public record Video(ContentRef content, UUID ownerId, String sourceSha256) {}

    /**
     * What this video has in common with the list, the strongest first; at most {@value #MOST} entries. Its fingerprints are
     * kept, its matches are counted, and it joins the family of the video that it is a copy of.
     *
     * @throws ListUnavailableException when the list cannot be read
     */
    public List<Recognition> recognize(Video video, ClipPrints prints) {
        var index = keeper.current();
        String file = video.sourceSha256().toLowerCase(Locale.ROOT);
        var listed = files.find(file);
        var found = index.find(prints.looks()).stream().limit(MOST).toList();
        Set<UUID> entries = new HashSet<>();
        listed.forEach(known -> entries.add(known.id()));
        found.forEach(one -> entries.add(one.known().id()));
        var own = ownEntries(video, listed, found);
        transaction.executeWithoutResult(_ -> {
            clips.keep(video.content(), video.ownerId(), new Hashes(file, prints.prints()));
            matches.note(entries.stream().filter(id -> !own.contains(id)).toList(), video);
        });
        families.place(video.content().id(), file, prints.looks());
        var heldBack = guard.holdBack(entries);
        List<Recognition> all = new ArrayList<>();
        listed.forEach(known -> all.add(ofFile(known, standing(known, own, heldBack))));
        found.forEach(one -> all.add(ofFrames(one, standing(one.known(), own, heldBack))));
        return all.stream()
                .sorted(Comparator.comparing((Recognition one) -> one.match().standing())
                        .thenComparing(
                                Comparator.comparingDouble(Recognition::score).reversed()))
                .limit(MOST)
                .toList();
    }

    /**
     * The frames by which this version of a video would be listed.
     *
     * @return their PDQ hashes, 32 bytes each, in order of time; empty if it was not screened, or so long ago that they are
     *     gone
     */
    public byte[] frames(ContentRef content) {
        var prints = clips.find(content).map(Hashes::prints).orElse(List.of());
        var packed = ByteBuffer.allocate(prints.size() * Print.HASH_BYTES);
        prints.forEach(print -> Print.write(print.hash(), packed));
        return packed.array();
    }

    private static Set<UUID> ownEntries(Video video, List<Known> listed, List<Found> found) {
        Set<UUID> own = new HashSet<>();
        listed.stream().filter(known -> isOf(known, video)).forEach(known -> own.add(known.id()));
        found.stream().map(Found::known).filter(known -> isOf(known, video)).forEach(known -> own.add(known.id()));
        return own;
    }

    private static boolean isOf(Known known, Video video) {
        return video.content().id().equals(known.contentId());
    }

    private static Standing standing(Known known, Set<UUID> own, Set<UUID> heldBack) {
        if (own.contains(known.id())) {
            return Standing.SAME_VIDEO;
        }
        return known.state() == EntryState.HELD_BACK || heldBack.contains(known.id())
                ? Standing.HELD_BACK
                : Standing.LISTED;
    }

    private static Recognition ofFile(Known known, Standing standing) {
        return new Recognition(
                HashAlgorithm.SHA256,
                known.category(),
                1,
                new ListMatch(known.id(), true, 0, 0, 0, false, standing),
                List.of());
    }

    private static Recognition ofFrames(Found found, Standing standing) {
        var match = found.match();
        var nearest = match.nearest();
        return new Recognition(
                HashAlgorithm.PDQ,
                found.known().category(),
                score(nearest.distance(), found.distinct()),
                new ListMatch(
                        found.known().id(),
                        false,
                        nearest.distance(),
                        match.frames(),
                        found.distinct(),
                        nearest.orientation().reflects(),
                        standing),
                match.spans().stream()
                        .map(span -> new Recognition.Span(millis(span.from()), millis(span.to())))
                        .toList());
    }

    private static long millis(Duration time) {
        return time.toMillis();
    }

    /**
     * The share of bits that differ is the doubt that one frame leaves; the doubts of frames that differ from each other are
     * multiplied. One frame comes to 0.88 at least, two to 0.985.
     */
    static double score(int distance, int distinctFrames) {
        return 1 - Math.pow((double) distance / PdqHash.BITS, Math.max(1, distinctFrames));
    }
}
