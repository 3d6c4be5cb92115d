package dev.kinora.starter.problem;

import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The {@link Problem} declarations of each problem enum, read and checked once. */
final class DeclaredProblems {

    private static final ClassValue<Map<String, Problem>> DECLARATIONS = new ClassValue<>() {
        @Override
        protected Map<String, Problem> computeValue(Class<?> type) {
            return Stream.of(type.getEnumConstants())
                    .map(constant -> ((Enum<?>) constant).name())
                    .collect(Collectors.toUnmodifiableMap(Function.identity(), name -> declared(type, name)));
        }
    };

    private DeclaredProblems() {}

    /**
     * The declaration of an enum constant.
     *
     * @throws IllegalStateException if any constant of the enum lacks a valid declaration, or the type is not an enum
     */
    static Problem of(ProblemType type) {
        if (type instanceof Enum<?> constant) {
            return Objects.requireNonNull(
                    DECLARATIONS.get(constant.getDeclaringClass()).get(constant.name()));
        }
        throw new IllegalStateException(
                type.getClass().getName() + " is not an enum: it must implement status() and title() itself");
    }

    private static Problem declared(Class<?> type, String name) {
        Problem problem = annotationOf(type, name);
        if (problem == null) {
            throw new IllegalStateException(
                    type.getName() + "." + name + " needs @Problem(status = …, title = …) to be a problem");
        }
        if (!problem.status().isError() || problem.title().isBlank()) {
            throw new IllegalStateException(
                    "@Problem of " + type.getName() + "." + name + " needs a status of 400 or more and a title");
        }
        return problem;
    }

    private static @Nullable Problem annotationOf(Class<?> type, String name) {
        try {
            return type.getField(name).getAnnotation(Problem.class);
        } catch (NoSuchFieldException e) {
            throw new IllegalStateException(type.getName() + " has no constant " + name, e);
        }
    }
}
