package dev.kinora.starter.version;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.HeaderParameter;
import java.util.Arrays;
import java.util.List;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpHeaders;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** {@link ExpectedVersion} as a controller argument, and as a header in the API description. */
@AutoConfiguration
public class VersionAutoConfiguration implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(ExpectedVersion.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new ExpectedVersionResolver());
    }

    @Bean
    GlobalOperationCustomizer ifMatchHeader() {
        return VersionAutoConfiguration::describe;
    }

    private static Operation describe(Operation operation, HandlerMethod method) {
        if (Arrays.asList(method.getMethod().getParameterTypes()).contains(ExpectedVersion.class)) {
            operation.addParametersItem(new HeaderParameter()
                    .name(HttpHeaders.IF_MATCH)
                    .description("The ETag of the version that was read, or * for any version")
                    .required(true)
                    .schema(new StringSchema().example("\"3\"")));
        }
        return operation;
    }
}
