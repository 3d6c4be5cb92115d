package dev.kinora.moderation.account;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.StandingChanged;
import dev.kinora.moderation.assessment.ContentSnapshot;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.report.ContestFlow;
import dev.kinora.moderation.review.Samples;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.JsonNode;

/** Shared steps of tests about accounts whose content is rejected. */
abstract class StandingFlow extends ContestFlow {

    static final String OWN = "/api/v1/standing";

    /** A video of the owner that a machine rejects. */
    UUID rejectedVideo(ReasonCode reason) {
        var id = UUID.randomUUID();
        intake.settle(
                Samples.judgment(new ContentRef(id, ContentKind.VIDEO, 1), snapshot(id), new Verdict.Reject(reason)));
        return id;
    }

    private ContentSnapshot snapshot(UUID id) {
        return new ContentSnapshot(
                id,
                new ContentSnapshot.Author(owner, "ada", "Ada"),
                "Sunset over the lake",
                "Filmed on my phone",
                List.of("fun"),
                null,
                UUID.randomUUID(),
                8_000L,
                null);
    }

    /** What the owner may do, as they see it. */
    JsonNode standing() {
        return get(OWN, tokens.creator(owner)).body();
    }

    /** The change of the standing with this version. */
    StandingChanged told(long version) {
        return topics.await(
                StandingChanged.class, event -> event.accountId().equals(owner) && event.version() == version);
    }
}
