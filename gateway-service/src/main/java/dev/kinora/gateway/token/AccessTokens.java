package dev.kinora.gateway.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.kinora.gateway.account.AccountView;
import dev.kinora.gateway.keys.SigningKeys;
import dev.kinora.gateway.session.SignedIn;
import dev.kinora.starter.security.Role;
import dev.kinora.starter.security.SecurityProperties;
import dev.kinora.starter.time.Ids;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Issues access tokens: JWT signed with ES256, claims iss, aud, sub, handle, roles, iat, nbf, exp, jti, and for a
 * person sid (the session) and tv (the token version of the account).
 */
@Component
public class AccessTokens {

    private final SigningKeys keys;
    private final SecurityProperties names;
    private final Ids ids;
    private final InstantSource clock;

    AccessTokens(SigningKeys keys, SecurityProperties names, Ids ids, InstantSource clock) {
        this.keys = keys;
        this.names = names;
        this.ids = ids;
        this.clock = clock;
    }

    /** Lifetime of a new token. */
    public Duration life() {
        return names.accessTokenLife();
    }

    /** A token for a person. */
    public AccessToken mint(SignedIn signedIn) {
        AccountView account = signedIn.account().account();
        List<String> roles =
                account.roles().stream().map(role -> role.role().claim()).toList();
        return mint(claims(account.id(), account.handle(), roles)
                .claim("sid", signedIn.sessionId().toString())
                .claim("tv", signedIn.account().tokenVersion()));
    }

    /** A token for a service. */
    AccessToken mint(UUID subject, String name, Role role) {
        return mint(claims(subject, name, List.of(role.claim())));
    }

    private JWTClaimsSet.Builder claims(UUID subject, String handle, List<String> roles) {
        return new JWTClaimsSet.Builder()
                .subject(subject.toString())
                .claim("handle", handle)
                .claim("roles", roles);
    }

    private AccessToken mint(JWTClaimsSet.Builder builder) {
        Instant now = clock.instant();
        Instant expiry = now.plus(life());
        var claims = builder.issuer(names.issuer())
                .audience(names.audience())
                .issueTime(Date.from(now))
                .notBeforeTime(Date.from(now))
                .expirationTime(Date.from(expiry))
                .jwtID(ids.next().toString())
                .build();
        return new AccessToken(sign(claims), expiry, life());
    }

    private String sign(JWTClaimsSet claims) {
        ECKey key = keys.current();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .keyID(key.getKeyID())
                .type(JOSEObjectType.JWT)
                .build();
        try {
            var token = new SignedJWT(header, claims);
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException("Signing key " + key.getKeyID() + " cannot sign", e);
        }
    }
}
