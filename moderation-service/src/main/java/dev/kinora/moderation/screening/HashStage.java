package dev.kinora.moderation.screening;

import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.assessment.Coverage;
import dev.kinora.moderation.assessment.Effort;
import dev.kinora.moderation.assessment.Finding;
import dev.kinora.moderation.assessment.StageReport;
import dev.kinora.moderation.assessment.StageReport.State;
import dev.kinora.moderation.hash.HashAlgorithm;
import dev.kinora.moderation.hash.HashList;
import dev.kinora.moderation.hash.PerceptualHash;
import dev.kinora.moderation.policy.Stage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import javax.imageio.ImageIO;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Compares the file and all its sampled frames with the hash list. */
@Component
@Order(1)
class HashStage implements ScreeningStage {

    private static final String VERSION = "sha256+phash64/1";

    private static final Effort EFFORT = Effort.of(VERSION);

    /** Time ranges per listed picture. */
    private static final int MOST_RANGES = 20;

    private final HashList list;
    private final ScreeningMedia media;

    HashStage(HashList list, ScreeningMedia media) {
        this.list = list;
        this.media = media;
    }

    @Override
    public Stage stage() {
        return Stage.HASH;
    }

    @Override
    public StageReport look(VideoTranscoded video) {
        long durationMs = video.media().durationMs();
        List<Finding> findings = new ArrayList<>();
        list.matchFile(video.sourceSha256()).map(HashStage::ofFile).ifPresent(findings::add);
        var frames = compare(video.media().playbackId(), durationMs);
        frames.matches().values().forEach(matches -> findings.addAll(ofFrames(matches, durationMs)));
        if (frames.count() == 0) {
            return new StageReport(
                    Stage.HASH,
                    State.FAILED,
                    "NO_FRAMES",
                    false,
                    List.of(),
                    findings,
                    List.of(),
                    null,
                    null,
                    null,
                    EFFORT);
        }
        return StageReport.found(Stage.HASH, findings, List.of())
                .covering(Coverage.frames(frames.count(), durationMs))
                .taking(EFFORT);
    }

    /** A frame that matches. */
    private record Seen(long atMs, HashList.Match match) {}

    /**
     * All frames.
     *
     * @param matches those that match, by the entry of the list
     */
    private record Frames(int count, Map<UUID, List<Seen>> matches) {}

    private Frames compare(UUID playbackId, long durationMs) {
        var listed = list.pictures();
        var count = new AtomicInteger();
        Map<UUID, List<Seen>> matches = new LinkedHashMap<>();
        media.frames(
                playbackId,
                durationMs,
                some -> some.forEach(frame -> {
                    count.incrementAndGet();
                    hash(frame.jpeg())
                            .flatMap(listed::match)
                            .ifPresent(match -> matches.computeIfAbsent(match.id(), _ -> new ArrayList<>())
                                    .add(new Seen(frame.atMs(), match)));
                }));
        return new Frames(count.get(), matches);
    }

    private static Optional<Long> hash(byte[] frame) {
        try {
            var picture = ImageIO.read(new ByteArrayInputStream(frame));
            if (picture == null) {
                throw new MediaUnavailableException("A sampled frame is not a picture", null);
            }
            return PerceptualHash.of(picture);
        } catch (IOException e) {
            throw new MediaUnavailableException("A sampled frame is not readable", e);
        }
    }

    private static Finding ofFile(HashList.Match match) {
        return new Finding(
                HashAlgorithm.SHA256.name(), match.category(), match.score(), null, null, match.evidence(), VERSION);
    }

    /** Where one listed picture appears, with the closest of its matches as evidence. */
    private static List<Finding> ofFrames(List<Seen> matches, long durationMs) {
        var closest = matches.stream()
                .map(Seen::match)
                .max(Comparator.comparingDouble(HashList.Match::score))
                .orElseThrow();
        var hits = matches.stream()
                .map(seen -> new FrameRanges.Hit(seen.atMs(), seen.match().score()))
                .toList();
        return FrameRanges.of(hits, durationMs, MOST_RANGES).stream()
                .map(range -> new Finding(
                        HashAlgorithm.PHASH.name(),
                        closest.category(),
                        range.score(),
                        range.startMs(),
                        range.endMs(),
                        closest.evidence(),
                        VERSION))
                .toList();
    }
}
