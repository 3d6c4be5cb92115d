package dev.kinora.moderation.review;

import dev.kinora.events.moderation.ContentKind;
import dev.kinora.starter.problem.ProblemException;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gives other features access to the text of a case. */
@Component
public class CaseTexts {

    private final ReviewCases cases;

    CaseTexts(ReviewCases cases) {
        this.cases = cases;
    }

    /**
     * The text of the comment of a case; empty if the case is about a video.
     *
     * @throws ProblemException CASE_NOT_FOUND
     */
    @Transactional(readOnly = true)
    public Optional<String> commentText(UUID caseId) {
        return Optional.of(cases.findById(caseId)
                        .orElseThrow(() ->
                                new ProblemException(ReviewProblem.CASE_NOT_FOUND, "There is no case " + caseId + ".")))
                .filter(one -> one.kind() == ContentKind.COMMENT)
                .map(one -> one.content().text());
    }
}
