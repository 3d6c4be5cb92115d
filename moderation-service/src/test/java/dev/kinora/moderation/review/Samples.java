package dev.kinora.moderation.review;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Suggestion;
import dev.kinora.moderation.assessment.Assessment;
import dev.kinora.moderation.assessment.ContentSnapshot;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.decision.NewDecision.Evidence;
import java.util.List;
import java.util.UUID;

/** Named samples for the tests of this feature. */
final class Samples {

    private Samples() {}

    static Assessment comment(Verdict verdict) {
        return new Assessment(
                new ContentRef(UUID.randomUUID(), ContentKind.COMMENT, 1),
                ContentSnapshot.comment(UUID.randomUUID(), UUID.randomUUID(), null, "Nice clip"),
                verdict,
                new Evidence("default/1", List.of(), new Suggestion(null, List.of())));
    }

    static Assessment video(UUID videoId, Verdict verdict) {
        var sample = comment(verdict);
        return new Assessment(
                new ContentRef(videoId, ContentKind.VIDEO, 3), sample.snapshot(), verdict, sample.evidence());
    }
}
