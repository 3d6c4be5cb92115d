package dev.kinora.video.takedown;

import dev.kinora.events.moderation.ContentRef;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.video.catalog.VideoLifecycle.DecidedVideo;
import dev.kinora.video.catalog.metadata.Decision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A page of decisions, as moderation-service answers. */
record WithdrawalPage(List<Withdrawal> items, @Nullable String nextCursor, String resumeCursor) {

    WithdrawalPage {
        items = List.copyOf(items);
    }

    List<DecidedVideo> decisionsBefore(Instant time) {
        return items.stream()
                .filter(item -> item.decidedAt().isBefore(time))
                .map(Withdrawal::decision)
                .toList();
    }

    /** A decision that a video must not be public. */
    record Withdrawal(
            ContentRef content,
            Outcome outcome,
            String reasonCode,
            String statement,
            boolean automated,
            long version,
            Instant decidedAt) {

        private DecidedVideo decision() {
            var decision = new Decision(outcome, reasonCode, statement, automated, decidedAt);
            return new DecidedVideo(content.id(), content.version(), version, decision, null);
        }
    }
}
