package dev.kinora.gateway.session;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.kinora.starter.problem.ProblemWriter;
import dev.kinora.starter.security.SecurityAutoConfiguration;
import dev.kinora.starter.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Wires the cookie before the security filters, and verification of our own tokens without a call to ourselves. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    /** Before Spring Security, which stands at -100. */
    private static final int BEFORE_SECURITY = -110;

    @Bean
    JwtDecoder jwtDecoder(SigningKeys keys, SecurityProperties properties) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(JWSAlgorithm.ES256, new ImmutableJWKSet<>(keys.published())));
        // Times, issuer and audience are checked by the validator below.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(SecurityAutoConfiguration.validator(properties));
        return decoder;
    }

    @Bean
    FilterRegistrationBean<BrowserSessionFilter> browserSessionFilter(
            SessionCookies cookies,
            BrowserSessions sessions,
            CsrfTokens csrf,
            BearerRelay relay,
            ProblemWriter problems) {
        var registration =
                new FilterRegistrationBean<>(new BrowserSessionFilter(cookies, sessions, csrf, relay, problems));
        registration.setOrder(BEFORE_SECURITY);
        return registration;
    }
}
