package dev.kinora.moderation.hash;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.decision.Action;
import dev.kinora.moderation.decision.DecisionRecorded;
import dev.kinora.moderation.decision.NewDecision;
import dev.kinora.moderation.decision.SignalStage;
import dev.kinora.moderation.hash.entry.EntryOrigin;
import dev.kinora.moderation.hash.entry.EntrySource;
import dev.kinora.moderation.hash.entry.EntryState;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.starter.erasure.ErasedAccounts;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lists what was rejected, and takes it off the list when another decision replaces the rejection; in the transaction of the
 * decision. What a machine rejected because it is on the list already is not listed again: one entry would breed others, each
 * a little further from what a person has seen.
 */
@Component
class DecisionFeed {

    private static final Logger log = LoggerFactory.getLogger(DecisionFeed.class);

    private final HashList list;
    private final HashEntries entries;
    private final ScreenedClips clips;
    private final HashProperties properties;
    private final ErasedAccounts erased;

    DecisionFeed(
            HashList list, HashEntries entries, ScreenedClips clips, HashProperties properties, ErasedAccounts erased) {
        this.list = list;
        this.entries = entries;
        this.clips = clips;
        this.properties = properties;
        this.erased = erased;
    }

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(DecisionRecorded recorded) {
        var made = recorded.made();
        var content = made.subject().content();
        if (content.kind() != ContentKind.VIDEO || made.ruling().action() == Action.ESCALATE) {
            return;
        }
        // A hold follows a rejection only where that was taken back: what it listed goes, too.
        var category = listedAs(made);
        boolean listed = false;
        for (var entry :
                entries.findByContentIdAndSourceAndStateNot(content.id(), EntrySource.DECISION, EntryState.REMOVED)) {
            if (category.filter(entry.category()::equals).isPresent()) {
                listed = true;
            } else {
                list.takeBack(entry, made.actor());
            }
        }
        if (!listed && !isKnown(made)) {
            category.ifPresent(harm -> list(recorded.id(), made, harm));
        }
        if (erased.contains(made.subject().ownerId())) {
            clips.forget(content.id());
        }
    }

    private Optional<HarmCategory> listedAs(NewDecision made) {
        return made.ruling().action() == Action.REJECT
                ? HarmCategory.ofCode(made.ruling().reason().name()).filter(properties.fed()::contains)
                : Optional.empty();
    }

    private static boolean isKnown(NewDecision made) {
        return made.actor() == null
                && made.evidence().signals().stream().anyMatch(signal -> signal.stage() == SignalStage.HASH);
    }

    private void list(UUID decisionId, NewDecision made, HarmCategory category) {
        var content = made.subject().content();
        var found = clips.find(content);
        if (found.isEmpty()) {
            log.info("Video {} has no fingerprints, so that its rejection lists nothing", content.id());
            return;
        }
        var origin = new EntryOrigin(
                EntrySource.DECISION,
                category,
                made.evidence().policyVersion(),
                decisionId,
                content.id(),
                null,
                made.actor());
        if (list.list(origin, found.get()).isEmpty()) {
            log.error(
                    "The hash list is full; the rejected video {} is not on it. Raise kinora.hashes.most",
                    content.id());
        }
    }
}
