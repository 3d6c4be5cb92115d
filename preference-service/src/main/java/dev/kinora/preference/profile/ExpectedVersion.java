package dev.kinora.preference.profile;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The If-Match header of a request, as the version it names; null stands for {@code *}. */
record ExpectedVersion(@Nullable String tag) {

    /**
     * Reads the header.
     *
     * @throws ProblemException 428 PRECONDITION_REQUIRED if it is missing
     */
    static ExpectedVersion of(@Nullable String ifMatch) {
        if (ifMatch == null || ifMatch.isBlank()) {
            throw new ProblemException(
                    CommonProblem.PRECONDITION_REQUIRED, "Send the ETag of what you saw as If-Match.");
        }
        return new ExpectedVersion(ifMatch.strip().equals("*") ? null : ifMatch.strip());
    }

    static String etag(long version) {
        return "\"" + version + "\"";
    }

    /**
     * Stops a change of something else than what was seen.
     *
     * @throws ProblemException 412 PRECONDITION_FAILED if the versions differ
     */
    void require(long version) {
        if (tag != null && !tag.equals(etag(version))) {
            throw new ProblemException(CommonProblem.PRECONDITION_FAILED, "The preferences were changed in between.");
        }
    }
}
