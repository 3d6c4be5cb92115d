package dev.kinora.starter.problem;

import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import tools.jackson.databind.json.JsonMapper;

/** Problem documents for every service. */
@AutoConfiguration
@Import(ProblemAdvice.class)
public class ProblemAutoConfiguration {

    @Bean
    ProblemDetails problemDetails(ObjectProvider<Tracer> tracer) {
        return new ProblemDetails(tracer);
    }

    @Bean
    ProblemWriter problemWriter(ProblemDetails details, JsonMapper json) {
        return new ProblemWriter(details, json);
    }
}
