package dev.kinora.video.playback;

import dev.kinora.starter.openapi.ProblemCodes;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Marks an endpoint that answers with a stored file: all of it, a part, or that the client has it already. */
@ApiResponse(responseCode = "200", description = "The file", useReturnTypeSchema = true)
@ApiResponse(responseCode = "206", description = "The part that Range asks for", useReturnTypeSchema = true)
@ApiResponse(responseCode = "304", description = "The client has it already")
@ProblemCodes({"AGE_CONFIRMATION_REQUIRED", "MEDIA_STORE_UNAVAILABLE", "RANGE_NOT_SATISFIABLE"})
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
@interface ServesFile {}
