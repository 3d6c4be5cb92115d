package dev.kinora.moderation.review;

import dev.kinora.moderation.review.access.CaseExclusions;
import dev.kinora.moderation.review.access.ExclusionGround;
import dev.kinora.moderation.review.access.ReviewProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps how content was decided from whoever is asked about it blind. The case that asks shows it to nobody. Another case of the same
 * content shows it to nobody who holds the one that asks, and whoever sees it there cannot answer any more.
 */
@Component
public class BlindVeil {

    private final ReviewCases cases;
    private final CaseExclusions exclusions;

    BlindVeil(ReviewCases cases, CaseExclusions exclusions) {
        this.cases = cases;
        this.exclusions = exclusions;
    }

    /** Whether this person may not see how the content of a case was decided; who may cannot answer blind from then on. */
    @Transactional(propagation = Propagation.MANDATORY)
    boolean covers(ReviewCase one, UUID viewer) {
        if (one.isBlind()) {
            return true;
        }
        return hides(one.contentId(), viewer);
    }

    /** Whether this person may not see how some content was decided; who may cannot answer blind from then on. */
    @Transactional
    public boolean hides(UUID contentId, UUID viewer) {
        if (isAskedOf(contentId, viewer)) {
            return true;
        }
        cases.blindAbout(contentId).forEach(blind -> exclusions.exclude(blind.id(), viewer, ExclusionGround.SEEN));
        return false;
    }

    /** Whether this person is asked blind about some content at this moment. */
    boolean isAskedOf(UUID contentId, UUID viewer) {
        return cases.blindAbout(contentId).stream().anyMatch(blind -> blind.isHeldBy(viewer));
    }

    /** Which of these contents somebody is asked about blind: lists do not say how they were decided. */
    Set<UUID> asked(Collection<UUID> contents) {
        return contents.isEmpty() ? Set.of() : Set.copyOf(cases.askedBlind(contents));
    }

    /** Which of these cases are about content that somebody is asked about blind. */
    @Transactional(readOnly = true)
    public Set<UUID> askedAbout(Collection<UUID> caseIds) {
        return caseIds.isEmpty() ? Set.of() : Set.copyOf(cases.aboutAskedBlind(caseIds));
    }

    /**
     * Requires that somebody may see how the content of a case was decided.
     *
     * @throws ProblemException CASE_BLIND, CASE_NOT_FOUND
     */
    @Transactional
    public void require(UUID caseId, CurrentAccount account) {
        var one = cases.findById(caseId)
                .orElseThrow(
                        () -> new ProblemException(ReviewProblem.CASE_NOT_FOUND, "There is no case " + caseId + "."));
        if (covers(one, account.id())) {
            throw new ProblemException(
                    ReviewProblem.CASE_BLIND, "It is reviewed blind; this can be seen when it is answered.");
        }
    }
}
