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
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Compares the file and its sampled frames with the hash list. */
@Component
@Order(1)
class HashStage implements ScreeningStage {

    private static final String VERSION = "sha256+phash64/1";

    private static final Effort EFFORT = Effort.of(VERSION);

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
        List<Finding> findings = new ArrayList<>();
        list.matchFile(video.sourceSha256())
                .map(match -> finding(HashAlgorithm.SHA256, match))
                .ifPresent(findings::add);
        var frames = media.stills(video.media().playbackId());
        if (frames.isEmpty()) {
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
        for (byte[] frame : frames) {
            hash(frame)
                    .flatMap(list::matchPicture)
                    .map(match -> finding(HashAlgorithm.PHASH, match))
                    .ifPresent(findings::add);
        }
        return StageReport.found(Stage.HASH, findings, List.of())
                .covering(Coverage.frames(frames.size(), video.media().durationMs()))
                .taking(EFFORT);
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

    private static Finding finding(HashAlgorithm algorithm, HashList.Match match) {
        return new Finding(algorithm.name(), match.category(), match.score(), null, null, match.evidence(), VERSION);
    }
}
