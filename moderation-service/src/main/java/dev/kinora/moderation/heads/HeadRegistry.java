package dev.kinora.moderation.heads;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.moderation.heads.HeadTraining.Trained;
import dev.kinora.moderation.text.TextModel.ShippedHeads;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.textclassifier.LabelHeads;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The versions of learned heads, and which one scores. */
@Component
class HeadRegistry {

    private static final int SWITCHES = 50;

    private final HeadVersions versions;
    private final AuditLog audit;
    private final HeadsProperties properties;
    private final InstantSource clock;

    HeadRegistry(HeadVersions versions, AuditLog audit, HeadsProperties properties, InstantSource clock) {
        this.versions = versions;
        this.audit = audit;
        this.properties = properties;
        this.clock = clock;
    }

    /** The version that scores with this encoder. */
    int live(String encoder) {
        return versions.live(encoder);
    }

    /** The version that was learned from these lessons and compared with these heads. */
    Optional<Integer> known(String encoder, String digest, int parent) {
        return versions.ofLessons(encoder, HeadLearner.METHOD, digest, parent);
    }

    /** The heads of a version; those that came with the model if they cannot be read. */
    LabelHeads heads(ShippedHeads shipped, int version) {
        return version == HeadVersion.SHIPPED
                ? shipped.heads()
                : versions.heads(version, shipped.encoder()).orElse(shipped.heads());
    }

    /**
     * Stores what was learned, and lets it go live if the gate does, unless other heads went live meanwhile.
     *
     * @param parent the version that was live when the training began
     * @param by who started the training; null at night
     */
    @Transactional
    HeadVersion add(Trained trained, int parent, long millis, @Nullable Actor by) {
        int version =
                versions.add(trained.origin(), parent, trained.learned(), trained.exam(), trained.reasons(), millis);
        var encoder = trained.origin().encoder();
        audit.append(AuditLog.Entry.of(
                by,
                AuditAction.COMMENT_HEADS_TRAINED,
                subject(version),
                trained.reasons().isEmpty()
                        ? "PASSED"
                        : trained.reasons().getFirst().refusal().name()));
        if (trained.reasons().isEmpty() && properties.automatic() && versions.live(encoder) == parent) {
            switchTo(encoder, version, null);
        }
        return find(version);
    }

    /**
     * Lets a version score; replicas follow within seconds.
     *
     * @param version 0 for the heads that came with the model
     * @throws ProblemException NOT_FOUND, HEADS_LIVE, HEADS_REFUSED, HEADS_DAMAGED
     */
    @Transactional
    void activate(int version, ShippedHeads shipped, Actor by) {
        if (version != HeadVersion.SHIPPED) {
            var found = find(version);
            if (found.state() == HeadVersion.HeadState.REFUSED) {
                throw new ProblemException(
                        HeadsProblem.HEADS_REFUSED,
                        "They are not shown to be as good as the live ones: "
                                + found.reasons().getFirst().detail() + ".");
            }
            if (versions.heads(version, shipped.encoder()).isEmpty()) {
                throw new ProblemException(
                        HeadsProblem.HEADS_DAMAGED, "They cannot be used with " + shipped.encoder() + ".");
            }
        }
        if (versions.live(shipped.encoder()) == version) {
            throw new ProblemException(HeadsProblem.HEADS_LIVE, "Nothing would change.");
        }
        switchTo(shipped.encoder(), version, by);
    }

    /** The version that scored before the live one. */
    Optional<Integer> previous(String encoder) {
        int live = versions.live(encoder);
        if (live == HeadVersion.SHIPPED) {
            return Optional.empty();
        }
        var switches = versions.switches(encoder, SWITCHES);
        int since = 0;
        while (since < switches.size() && switches.get(since).version() == live) {
            since++;
        }
        return Optional.of(since < switches.size() ? switches.get(since).version() : HeadVersion.SHIPPED);
    }

    HeadVersion find(int version) {
        return versions.find(version)
                .orElseThrow(() -> new ProblemException(CommonProblem.NOT_FOUND, "There are no such heads."));
    }

    /** Forgets versions that never scored and are older than a limit. */
    void forgetBefore(Instant limit) {
        versions.deleteBefore(limit);
    }

    private void switchTo(String encoder, int version, @Nullable Actor by) {
        versions.switchTo(encoder, version, by, clock.instant().truncatedTo(ChronoUnit.MICROS));
        audit.append(AuditLog.Entry.of(by, AuditAction.COMMENT_HEADS_ACTIVATED, subject(version), null));
    }

    private static String subject(int version) {
        return "comment-heads:" + version;
    }
}
