package dev.kinora.starter.problem;

import io.micrometer.tracing.Tracer;
import org.apache.catalina.core.StandardHost;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import tools.jackson.databind.json.JsonMapper;

/** Configures problem documents for failures in controllers, in filters and in Tomcat itself. */
@AutoConfiguration
@Import(ProblemAdvice.class)
public class ProblemAutoConfiguration {

    /**
     * Directly inside the observation of a request, so that problems carry its trace, and outside of all other filters.
     */
    private static final int OUTERMOST = Ordered.HIGHEST_PRECEDENCE + 2;

    @Bean
    ProblemDetails problemDetails(ObjectProvider<Tracer> tracer) {
        return new ProblemDetails(tracer);
    }

    @Bean
    ProblemWriter problemWriter(ProblemDetails details, JsonMapper json) {
        return new ProblemWriter(details, json);
    }

    @Bean
    UnreadableBody unreadableBody(JsonMapper json) {
        return new UnreadableBody(json);
    }

    @Bean
    BrokenResponses brokenResponses() {
        return new BrokenResponses();
    }

    @Bean
    FilterRegistrationBean<ProblemFilter> problemFilter(ProblemWriter problems) {
        var registration = new FilterRegistrationBean<>(new ProblemFilter(problems));
        registration.setOrder(OUTERMOST);
        return registration;
    }

    @Bean
    @ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> problemReports(ProblemWriter problems) {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ProblemReportValve.class.getName());
                host.getPipeline().addValve(new ProblemReportValve(problems));
            }
        });
    }
}
