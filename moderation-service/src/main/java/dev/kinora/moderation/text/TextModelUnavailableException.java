package dev.kinora.moderation.text;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import org.jspecify.annotations.Nullable;

/** The text model cannot be called. Texts must not be approved because of that. */
public class TextModelUnavailableException extends ProblemException {

    private static final long serialVersionUID = 1L;

    public TextModelUnavailableException(String reason, @Nullable Throwable cause) {
        super(CommonProblem.UPSTREAM_UNAVAILABLE, "The text model is not available: " + reason, cause);
    }
}
