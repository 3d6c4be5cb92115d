package dev.kinora.moderation.bulk;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.events.moderation.ContentRef;
import dev.kinora.moderation.hash.SimilarClips;
import dev.kinora.moderation.review.access.AlikeCases;
import dev.kinora.moderation.review.access.AlikeCases.Candidate;
import dev.kinora.starter.security.CurrentAccount;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Finds waiting cases whose content is nearly that of another case, so that one ruling can settle them all. */
@Component
class NearDuplicates {

    /** Videos that are compared, the newest ones; comparing one takes about a fifth of a millisecond. */
    private static final int COMPARED = 500;

    private static final int SHOWN = 200;

    private final AlikeCases cases;
    private final SimilarClips clips;

    NearDuplicates(AlikeCases cases, SimilarClips clips) {
        this.cases = cases;
        this.clips = clips;
    }

    /** Why content is taken for a near-duplicate. */
    enum Basis {
        /** The same letters and digits, whatever their case, width, spacing and punctuation. */
        SAME_TEXT,
        SAME_FILE,
        SAME_PICTURES
    }

    /** A case about a near-duplicate. */
    record NearDuplicate(UUID caseId, ContentKind kind, UUID contentId, Basis basis) {}

    /** At most {@value #SHOWN} of them. */
    List<NearDuplicate> find(UUID caseId, CurrentAccount account) {
        var subject = cases.find(caseId, account);
        if (subject.content().kind() == ContentKind.COMMENT) {
            return cases.ofSameText(caseId, SHOWN, account).stream()
                    .map(one -> duplicate(one, Basis.SAME_TEXT))
                    .toList();
        }
        var byContent = cases.aboutVideos(caseId, COMPARED, account).stream()
                .collect(Collectors.toMap(Candidate::content, Function.identity(), (first, second) -> first));
        return clips.find(subject.content(), byContent.keySet()).stream()
                .map(similar -> duplicate(found(byContent, similar.content()), basis(similar.likeness())))
                .limit(SHOWN)
                .toList();
    }

    private static Candidate found(Map<ContentRef, Candidate> all, ContentRef content) {
        return Objects.requireNonNull(all.get(content));
    }

    private static Basis basis(SimilarClips.Likeness likeness) {
        return switch (likeness) {
            case SAME_FILE -> Basis.SAME_FILE;
            case SAME_PICTURES -> Basis.SAME_PICTURES;
        };
    }

    private static NearDuplicate duplicate(Candidate one, Basis basis) {
        return new NearDuplicate(
                one.caseId(), one.content().kind(), one.content().id(), basis);
    }
}
