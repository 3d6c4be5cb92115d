package dev.kinora.starter.openapi;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Names the service-specific problems that an operation can answer with, in addition to those that its signature
 * implies. On an annotation, those that this annotation adds to an operation.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.ANNOTATION_TYPE})
public @interface ProblemCodes {

    /** Names of constants of the service's problem enums, such as {@code COMMENTS_CLOSED}. */
    String[] value();
}
