package dev.kinora.starter.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One member of {@code errors}: which field of the request is wrong, and how.
 *
 * @param field path of the field in the body, such as {@code events[3].type}, or the name of a parameter
 * @param message what is wrong with it, for a person to read
 * @param allowed every value that the field can have, where it can have only a few; null otherwise
 */
public record FieldProblem(
        String field,
        String message,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable List<String> allowed) {

    public FieldProblem {
        allowed = allowed == null ? null : List.copyOf(allowed);
    }

    public FieldProblem(String field, String message) {
        this(field, message, null);
    }
}
