package dev.kinora.gateway.passkey;

import dev.kinora.gateway.PublicOrigin;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.cbor.JacksonCborHttpMessageConverter;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Spring Security's relying party with our tables. Its filters are not used, because they keep challenges in a session.
 */
@Configuration(proxyBeanMethods = false)
class PasskeyConfiguration implements WebMvcConfigurer {

    /**
     * Removes the CBOR converter that the library brings for reading authenticator data (RFC 8949); the API uses JSON
     * only.
     */
    @Override
    public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
        converters.configureMessageConvertersList(
                all -> all.removeIf(converter -> converter instanceof JacksonCborHttpMessageConverter));
    }

    @Bean
    PublicKeyCredentialRpEntity relyingParty(PasskeyProperties properties, PublicOrigin site) {
        return PublicKeyCredentialRpEntity.builder()
                .id(properties.rpId(site))
                .name(properties.rpName())
                .build();
    }

    @Bean
    WebAuthnRelyingPartyOperations relyingPartyOperations(
            PasskeyUsers users,
            PasskeyCredentials credentials,
            PublicKeyCredentialRpEntity relyingParty,
            PasskeyProperties properties,
            PublicOrigin site) {
        return new Webauthn4JRelyingPartyOperations(users, credentials, relyingParty, properties.origins(site));
    }
}
