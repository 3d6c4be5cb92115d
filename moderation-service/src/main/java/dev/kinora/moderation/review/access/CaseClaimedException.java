package dev.kinora.moderation.review.access;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.starter.problem.ProblemException;
import java.util.Map;
import java.util.UUID;

/** Thrown when another person holds the case; the problem document names the holder. */
public class CaseClaimedException extends ProblemException {

    private static final long serialVersionUID = 1L;

    public CaseClaimedException(UUID caseId, Actor holder) {
        super(ReviewProblem.CASE_CLAIMED, holder.handle() + " is working on this case.");
        with("caseId", caseId.toString());
        with("holder", Map.of("id", holder.id().toString(), "handle", holder.handle()));
    }
}
