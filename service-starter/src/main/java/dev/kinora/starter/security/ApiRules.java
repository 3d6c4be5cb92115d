package dev.kinora.starter.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** The access rules of a service. A path that no rule names is denied. */
@FunctionalInterface
public interface ApiRules {

    /** Adds the rules of the service, the most specific first. */
    void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests);
}
