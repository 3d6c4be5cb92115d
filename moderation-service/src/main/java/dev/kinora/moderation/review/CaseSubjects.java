package dev.kinora.moderation.review;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.review.access.ReviewProblem;
import dev.kinora.starter.problem.ProblemException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What cases are about, for those who record what people do with them. */
@Component
public class CaseSubjects {

    private final ReviewCases cases;

    CaseSubjects(ReviewCases cases) {
        this.cases = cases;
    }

    /**
     * What a case is about.
     *
     * @param gravity priority of its worst concern: 0 routine, 100 elevated, 200 high, 300 immediate
     * @param durationMs length of the video in milliseconds; null for a comment, or if it is not known
     */
    public record CaseSubject(
            UUID contentId,
            ContentKind kind,
            int gravity,
            @Nullable Long durationMs) {}

    /**
     * What a case is about.
     *
     * @throws ProblemException CASE_NOT_FOUND
     */
    @Transactional(readOnly = true)
    public CaseSubject get(UUID caseId) {
        return cases.findById(caseId)
                .map(one -> new CaseSubject(
                        one.contentId(),
                        one.kind(),
                        one.concerns().stream()
                                .mapToInt(Concern::priority)
                                .max()
                                .orElse(Concern.ROUTINE),
                        one.content().durationMs()))
                .orElseThrow(
                        () -> new ProblemException(ReviewProblem.CASE_NOT_FOUND, "There is no case " + caseId + "."));
    }
}
