package dev.kinora.moderation.review;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.assessment.Assessment;
import dev.kinora.moderation.assessment.ContentSnapshot;
import dev.kinora.moderation.assessment.Judgment;
import dev.kinora.moderation.assessment.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Named samples for tests; their verdicts are given, not drawn. */
public final class Samples {

    private Samples() {}

    static Judgment comment(Verdict verdict) {
        var content = new ContentRef(UUID.randomUUID(), ContentKind.COMMENT, 1);
        return judgment(
                content, ContentSnapshot.comment(UUID.randomUUID(), UUID.randomUUID(), null, "Nice clip"), verdict);
    }

    static Judgment video(UUID videoId, Verdict verdict) {
        return judgment(
                new ContentRef(videoId, ContentKind.VIDEO, 3), comment(verdict).snapshot(), verdict);
    }

    /** Any verdict about any content. */
    public static Judgment judgment(ContentRef content, ContentSnapshot snapshot, Verdict verdict) {
        var assessment =
                Assessment.of(UUID.randomUUID(), content, snapshot.author().id(), List.of(), Instant.EPOCH);
        return new Judgment(assessment, snapshot, "default/1", verdict, List.of(), Judgment.NO_SUGGESTION);
    }
}
