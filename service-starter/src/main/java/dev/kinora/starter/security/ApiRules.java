package dev.kinora.starter.security;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;

/** Who may call which path of a service. Every path must be named: what no rule names is denied. */
@FunctionalInterface
public interface ApiRules {

    /** Adds the rules of the service, most specific first. */
    void apply(AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests);
}
