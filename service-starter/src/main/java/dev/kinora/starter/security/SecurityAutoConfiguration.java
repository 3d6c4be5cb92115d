package dev.kinora.starter.security;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemWriter;
import jakarta.servlet.DispatcherType;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.core.convert.converter.Converter;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Configures a stateless resource server: every service verifies the token itself, and paths without a rule are denied.
 */
@AutoConfiguration(
        beforeName = {
            "org.springframework.boot.security.oauth2.server.resource.autoconfigure.servlet.OAuth2ResourceServerAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration"
        })
@EnableConfigurationProperties(SecurityProperties.class)
public class SecurityAutoConfiguration implements WebMvcConfigurer {

    static {
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(CurrentAccount.class);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new CurrentAccountResolver());
    }

    /**
     * Checks issuer, audience, expiry and revocation of a token; shared with the gateway, which verifies its own
     * tokens.
     */
    public static OAuth2TokenValidator<Jwt> validator(SecurityProperties properties, RevokedTokens revoked) {
        return new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(properties.issuer()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(properties.audience())),
                revoked);
    }

    @Bean
    RevokedTokens revokedTokens(SecurityProperties properties, InstantSource clock) {
        return new RevokedTokens(properties.accessTokenLife(), clock);
    }

    @Bean
    @ConditionalOnMissingBean
    JwtDecoder jwtDecoder(SecurityProperties properties, RevokedTokens revoked) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(properties.jwksUri().toString())
                .jwsAlgorithm(SignatureAlgorithm.ES256)
                .build();
        decoder.setJwtValidator(validator(properties, revoked));
        return decoder;
    }

    @Bean
    @ConditionalOnMissingBean
    AuthenticationEntryPoint problemEntryPoint(ProblemWriter problems) {
        return (request, response, e) -> {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            boolean tokenSent = request.getHeader(HttpHeaders.AUTHORIZATION) != null;
            String detail = tokenSent
                    ? "The access token is not valid or has expired: refresh it or sign in again."
                    : "Sign in and send the access token.";
            problems.write(request, response, CommonProblem.UNAUTHENTICATED, detail);
        };
    }

    @Bean
    @ConditionalOnMissingBean
    AccessDeniedHandler problemAccessDeniedHandler(ProblemWriter problems) {
        return (request, response, e) -> problems.write(
                request, response, CommonProblem.FORBIDDEN, "Your account does not have the role that this needs.");
    }

    @Bean
    @ConditionalOnMissingBean
    SecurityFilterChain apiSecurity(
            HttpSecurity http,
            ApiRules rules,
            SecurityProperties properties,
            AuthenticationEntryPoint entryPoint,
            AccessDeniedHandler denied) {
        return http.csrf(csrf -> csrf.disable())
                .cors(Customizer.withDefaults())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .authorizeHttpRequests(requests -> {
                    requests.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.ASYNC, DispatcherType.FORWARD)
                            .permitAll()
                            .requestMatchers("/actuator/health/**", "/actuator/info")
                            .permitAll()
                            .requestMatchers("/v3/api-docs/**")
                            .permitAll();
                    var metrics = requests.requestMatchers("/actuator/prometheus");
                    if (properties.openMetrics()) {
                        metrics.permitAll();
                    } else {
                        metrics.hasAnyRole("OPERATOR", "SERVICE");
                    }
                    rules.apply(requests);
                    requests.anyRequest().denyAll();
                })
                .exceptionHandling(
                        errors -> errors.authenticationEntryPoint(entryPoint).accessDeniedHandler(denied))
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(entryPoint)
                        .accessDeniedHandler(denied)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(tokenConverter())))
                .build();
    }

    /** Converts the roles of a token to authorities; unknown roles are ignored. */
    public static Converter<Jwt, AbstractAuthenticationToken> tokenConverter() {
        return jwt -> {
            List<String> claims = jwt.getClaimAsStringList("roles");
            List<GrantedAuthority> authorities = (claims == null ? List.<String>of() : claims)
                    .stream()
                            .map(Role::ofClaim)
                            .flatMap(Optional::stream)
                            .<GrantedAuthority>map(role -> new SimpleGrantedAuthority(role.authority()))
                            .toList();
            return new JwtAuthenticationToken(jwt, authorities);
        };
    }
}
