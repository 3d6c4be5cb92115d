package dev.kinora.moderation.screening;

import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.decision.Signal;
import dev.kinora.moderation.hash.HashList;
import dev.kinora.moderation.hash.PerceptualHash;
import dev.kinora.moderation.policy.PolicyRules;
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
    public StageResult look(VideoTranscoded video, PolicyRules rules) {
        List<Signal> signals = new ArrayList<>();
        list.matchFile(video.sourceSha256()).map(HashStage::signal).ifPresent(signals::add);
        var frames = media.frames(video.media().playbackId());
        if (frames.isEmpty()) {
            return new StageResult(Stage.HASH, "NO_FRAMES", false, List.of(), signals, StageResult.NO_SUGGESTION);
        }
        for (byte[] frame : frames) {
            hash(frame).flatMap(list::matchPicture).map(HashStage::signal).ifPresent(signals::add);
        }
        return StageResult.found(Stage.HASH, signals, List.of());
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

    private static Signal signal(HashList.Match match) {
        return new Signal(
                Stage.HASH.name(), match.category().name(), match.score(), null, null, match.evidence(), VERSION);
    }
}
