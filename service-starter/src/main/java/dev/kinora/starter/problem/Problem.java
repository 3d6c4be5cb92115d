package dev.kinora.starter.problem;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.http.HttpStatus;

/** Declares a kind of problem; required on each constant of an enum that implements {@link ProblemType}. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface Problem {

    /** The HTTP status of the response, 4xx or 5xx. */
    HttpStatus status();

    /** A short summary that is the same for every occurrence. */
    String title();

    /** Whether the same request may succeed later without changes. */
    boolean retryable() default false;
}
