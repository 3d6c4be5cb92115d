package dev.kinora.starter.openapi;

import dev.kinora.starter.security.SecurityAutoConfiguration;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfigurationPackages;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.info.BuildProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.security.oauth2.server.resource.web.BearerTokenResolver;
import org.springframework.security.oauth2.server.resource.web.DefaultBearerTokenResolver;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.util.function.SingletonSupplier;
import tools.jackson.databind.json.JsonMapper;

/** Derives the nullness, access rules and problems in the API description from the code. */
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

    @Bean
    ApiDescription apiDescription(
            Environment environment,
            BeanFactory beans,
            ObjectProvider<BuildProperties> build,
            ObjectProvider<SecurityFilterChain> chains,
            ObjectProvider<BearerTokenResolver> tokens,
            ObjectProvider<SchemaExample> examples,
            ObjectProvider<JsonMapper> json) {
        String name = environment.getProperty("spring.application.name", "service");
        BuildProperties built = build.getIfAvailable();
        String version = built == null ? "unknown" : String.valueOf(built.getVersion());
        return new ApiDescription(
                ApiDescription.info(name, version),
                SingletonSupplier.of(() -> new KnownProblems(AutoConfigurationPackages.get(beans))),
                SingletonSupplier.of(() -> new AccessProbe(
                        chains.orderedStream().toList(), tokens.getIfAvailable(DefaultBearerTokenResolver::new))),
                written(examples, json.getIfAvailable(JsonMapper::shared)));
    }

    private static Map<String, Object> written(ObjectProvider<SchemaExample> examples, JsonMapper json) {
        return examples.stream()
                .collect(Collectors.toMap(
                        example -> example.type().getSimpleName(),
                        example -> json.convertValue(example.value(), Object.class)));
    }
}
