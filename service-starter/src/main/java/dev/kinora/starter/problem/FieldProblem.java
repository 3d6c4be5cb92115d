package dev.kinora.starter.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One element of {@code errors}: an invalid field of the request.
 *
 * @param field path of the field in the body, such as {@code events[3].type}, or the name of a parameter
 * @param message human-readable description of what is wrong
 * @param allowed all valid values of the field if it is an enumeration; null otherwise
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
