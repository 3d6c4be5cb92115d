package dev.kinora.starter.web;

import dev.kinora.starter.limits.LimitsAutoConfiguration;
import dev.kinora.starter.problem.ProblemAutoConfiguration;
import dev.kinora.starter.security.ApiRules;
import dev.kinora.starter.security.SecurityAutoConfiguration;
import dev.kinora.starter.time.TimeAutoConfiguration;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration;
import org.springframework.boot.servlet.autoconfigure.HttpEncodingAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.validation.autoconfigure.ValidationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;

/** The parts of the starter that have to do with HTTP, without database and broker; tests import their controllers. */
@SpringBootConfiguration
@ImportAutoConfiguration({
    TomcatServletWebServerAutoConfiguration.class,
    HttpEncodingAutoConfiguration.class,
    DispatcherServletAutoConfiguration.class,
    WebMvcAutoConfiguration.class,
    HttpMessageConvertersAutoConfiguration.class,
    JacksonAutoConfiguration.class,
    ValidationAutoConfiguration.class,
    TimeAutoConfiguration.class,
    ServletWebSecurityAutoConfiguration.class,
    SecurityAutoConfiguration.class,
    ProblemAutoConfiguration.class,
    LimitsAutoConfiguration.class
})
class WebService {

    @Bean
    ApiRules apiRules() {
        return requests -> requests.requestMatchers("/closed")
                .hasAnyRole("OPERATOR", "ADMIN")
                .requestMatchers("/accounts")
                .authenticated()
                .requestMatchers("/**")
                .permitAll();
    }
}
