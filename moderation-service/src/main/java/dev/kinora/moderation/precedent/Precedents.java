package dev.kinora.moderation.precedent;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.moderation.decision.NewDecision.Subject;
import dev.kinora.moderation.hash.KnownVideos;
import dev.kinora.moderation.precedent.Neighborhood.Neighbor;
import dev.kinora.moderation.precedent.Neighborhood.PrecedentStand;
import dev.kinora.moderation.review.CaseTexts;
import dev.kinora.moderation.text.TextModel;
import dev.kinora.starter.erasure.ErasedAccounts;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Finds the decided neighbors of cases. */
@Component
class Precedents {

    private static final Logger log = LoggerFactory.getLogger(Precedents.class);

    /** The beginning says what a text is about. */
    private static final int LONGEST_WORDS = 1000;

    private final PrecedentRows rows;
    private final KnownVideos videos;
    private final TextModel model;
    private final ErasedAccounts erased;
    private final PrecedentProperties properties;
    private final Timer lookups;

    Precedents(
            PrecedentRows rows,
            KnownVideos videos,
            TextModel model,
            ErasedAccounts erased,
            PrecedentProperties properties,
            MeterRegistry meters) {
        this.rows = rows;
        this.videos = videos;
        this.model = model;
        this.erased = erased;
        this.properties = properties;
        this.lookups = Timer.builder("kinora.precedents.lookups")
                .description("Searches for the decided neighbors of a case")
                .register(meters);
    }

    /**
     * The neighbors of a case.
     *
     * @param wordsCompared whether the words were compared; they are not while the text model cannot be called
     */
    record Found(List<Neighbor> neighbors, boolean wordsCompared) {}

    /** The neighbors of a case among the decisions before a time. */
    Found around(CaseTexts.Told about, Instant before) {
        return Objects.requireNonNull(lookups.record(() -> {
            var subject = about.subject();
            var mark = mark(about);
            var neighbors = Neighborhood.of(
                    subject.content(), subject.ownerId(), mark, rows.candidates(subject, before), properties);
            return new Found(neighbors, mark.words() != null || about.words().isBlank());
        }));
    }

    /** How an outcome stands to these neighbors. */
    PrecedentStand stand(Outcome outcome, Found found) {
        return PrecedentStand.of(outcome, found.neighbors(), properties);
    }

    /** What is kept of a case, or made of it now; nothing of an erased account. */
    private Mark mark(CaseTexts.Told about) {
        var subject = about.subject();
        if (erased.contains(subject.ownerId())) {
            return Mark.NONE;
        }
        var kept = rows.mark(subject).orElse(null);
        if (kept != null && (kept.words() != null || about.words().isBlank())) {
            return kept;
        }
        var made = embedded(about.words(), frames(subject));
        rows.keep(subject, made);
        return made;
    }

    private byte[] frames(Subject subject) {
        return subject.content().kind() == ContentKind.VIDEO ? videos.frames(subject.content()) : new byte[0];
    }

    private Mark embedded(String words, byte[] frames) {
        if (words.isBlank()) {
            return new Mark(null, null, frames);
        }
        try {
            var vectors = model.embed(List.of(words.substring(0, Math.min(LONGEST_WORDS, words.length()))));
            return new Mark(vectors.model(), Likeness.packed(vectors.vectors()[0]), frames);
        } catch (RuntimeException e) {
            log.warn("The words of a case are not compared with others: {}", e.toString());
            return new Mark(null, null, frames);
        }
    }
}
