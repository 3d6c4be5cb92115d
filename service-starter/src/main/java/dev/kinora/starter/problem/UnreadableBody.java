package dev.kinora.starter.problem;

import java.time.temporal.Temporal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.json.JsonMapper;

/** Describes which part of a JSON body cannot be read, and which values are valid there. */
final class UnreadableBody {

    private static final int DEEPEST = 20;
    private static final String SEE_ERRORS = "See errors for what to change.";

    private final JsonMapper json;

    UnreadableBody(JsonMapper json) {
        this.json = json;
    }

    /** The problem for a body that could not be deserialized. */
    ProblemException problem(Throwable failure) {
        Optional<JacksonException> unreadable = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(DEEPEST)
                .filter(JacksonException.class::isInstance)
                .map(JacksonException.class::cast)
                .findFirst();
        Optional<ProblemException> own = ForeseenFailures.problem(failure);
        if (own.isPresent()) {
            return unreadable.map(e -> named(own.get(), path(e))).orElseGet(own::get);
        }
        return unreadable
                .map(this::problem)
                .orElseGet(() -> malformed("Send the body that the API description asks for."));
    }

    /** Adds the field name to a problem that a value raised while it was read. */
    private static ProblemException named(ProblemException problem, String field) {
        if (problem.type() != CommonProblem.VALIDATION_FAILED
                || problem.extensions().containsKey("errors")) {
            return problem;
        }
        return new ProblemException(CommonProblem.VALIDATION_FAILED, SEE_ERRORS)
                .with("errors", List.of(new FieldProblem(field, problem.detail())));
    }

    private ProblemException problem(JacksonException e) {
        String field = path(e);
        return switch (e) {
            case MismatchedInputException mismatch -> fields(field(field, mismatch.getTargetType()));
            case StreamConstraintsException limit -> malformed("The JSON is nested too deep or has too long a part.");
            default -> {
                var at = e.getLocation();
                yield field.isEmpty() && at != null
                        ? malformed("The body is not valid JSON at line " + at.getLineNr() + ", column "
                                + at.getColumnNr() + ".")
                        : fields(new FieldProblem(field, "cannot be read"));
            }
        };
    }

    /** A field whose value does not have the form of its type. */
    FieldProblem field(String name, @Nullable Class<?> type) {
        List<String> allowed = allowed(type);
        String message = allowed == null ? "must be " + kind(type) : "must be one of " + String.join(", ", allowed);
        return new FieldProblem(name, message, allowed);
    }

    private static ProblemException fields(FieldProblem problem) {
        return malformed(SEE_ERRORS).with("errors", List.of(problem));
    }

    private static ProblemException malformed(String detail) {
        return new ProblemException(CommonProblem.MALFORMED_REQUEST, detail);
    }

    /** For example {@code events[3].type}; empty for the whole body. */
    private static String path(JacksonException e) {
        var path = new StringBuilder();
        for (JacksonException.Reference step : e.getPath()) {
            if (step.getPropertyName() == null) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getPropertyName());
            }
        }
        return path.toString();
    }

    private @Nullable List<String> allowed(@Nullable Class<?> type) {
        if (type == null || !type.isEnum()) {
            return null;
        }
        return Stream.of(type.getEnumConstants())
                .map(constant -> json.convertValue(constant, String.class))
                .toList();
    }

    /** What a value of this type looks like in JSON. */
    private static String kind(@Nullable Class<?> type) {
        if (type == null) {
            return "of another kind";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (type == double.class || type == float.class || type == Double.class || type == Float.class) {
            return "a number";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a whole number that is not too large";
        }
        if (type == UUID.class) {
            return "a UUID";
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "a time or date of ISO 8601, such as 2026-01-31T12:00:00Z";
        }
        if (type == String.class) {
            return "a string";
        }
        if (Collection.class.isAssignableFrom(type) || type.isArray()) {
            return "a list";
        }
        return Map.class.isAssignableFrom(type) || !type.getName().startsWith("java.")
                ? "an object"
                : "of another kind";
    }
}
