package dev.kinora.gateway.account;

import dev.kinora.starter.openapi.ProblemCodes;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks an endpoint that requires a sign-in, or a confirmation by password and second factor or by a passkey, within the
 * last minutes.
 */
@Documented
@ProblemCodes("REAUTHENTICATION_REQUIRED")
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface FreshSignIn {}
