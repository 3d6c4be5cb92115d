package dev.kinora.starter.openapi;

import dev.kinora.starter.security.SecurityAutoConfiguration;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.web.access.AuthorizationManagerWebInvocationPrivilegeEvaluator.HttpServletRequestTransformer;
import org.springframework.security.web.access.WebInvocationPrivilegeEvaluator;
import org.springframework.util.function.SingletonSupplier;

/** A description of the API that is true: nullness, access and problems are read off the code. */
@AutoConfiguration(after = SecurityAutoConfiguration.class)
@ConditionalOnWebApplication(type = ConditionalOnWebApplication.Type.SERVLET)
public class OpenApiAutoConfiguration {

    @Bean
    RecordSchemas recordSchemas() {
        return new RecordSchemas();
    }

    @Bean
    OperationNotes operationNotes() {
        return new OperationNotes();
    }

    /** Lets {@link WebInvocationPrivilegeEvaluator} ask rules that look at the dispatcher type. */
    @Bean
    HttpServletRequestTransformer probedRequests() {
        return AccessProbe.requests();
    }

    @Bean
    ApiDescription apiDescription(
            Environment environment,
            BeanFactory beans,
            ObjectProvider<BuildProperties> build,
            ObjectProvider<WebInvocationPrivilegeEvaluator> rules) {
        String name = environment.getProperty("spring.application.name", "service");
        BuildProperties built = build.getIfAvailable();
        String version = built == null ? "unknown" : String.valueOf(built.getVersion());
        return new ApiDescription(
                ApiDescription.info(name, version),
                SingletonSupplier.of(() -> new KnownProblems(AutoConfigurationPackages.get(beans))),
                SingletonSupplier.of(() -> new AccessProbe(rules.getObject())));
    }
}
