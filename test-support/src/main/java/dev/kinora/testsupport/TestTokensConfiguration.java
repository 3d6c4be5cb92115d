package dev.kinora.testsupport;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import dev.kinora.starter.security.RevokedTokens;
import dev.kinora.starter.security.SecurityAutoConfiguration;
import dev.kinora.starter.security.SecurityProperties;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Makes the service under test trust {@link TestTokens} instead of a gateway, unless {@code kinora.test.tokens=false}.
 */
@TestConfiguration(proxyBeanMethods = false)
class TestTokensConfiguration {

    @Bean
    TestTokens testTokens() {
        return new TestTokens();
    }

    @Bean
    TestTopics testTopics() {
        return new TestTopics(TestPlatform.bootstrapServers());
    }

    @Bean
    @Primary
    @ConditionalOnProperty(name = "kinora.test.tokens", havingValue = "true", matchIfMissing = true)
    JwtDecoder testJwtDecoder(TestTokens tokens, SecurityProperties properties, RevokedTokens revoked) {
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(
                JWSAlgorithm.ES256, new ImmutableJWKSet<>(new JWKSet(tokens.publicKey()))));
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        decoder.setJwtValidator(SecurityAutoConfiguration.validator(properties, revoked));
        return decoder;
    }
}
