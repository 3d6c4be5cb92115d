package dev.kinora.starter.problem;

/** One member of {@code errors}: which field of the request is wrong, and how. */
public record FieldProblem(String field, String message) {}
