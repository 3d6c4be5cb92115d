package dev.kinora.testsupport;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.kinora.starter.security.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.UUID;

/** Signs access tokens, valid and invalid ones for the service under test. */
public final class TestTokens {

    private static final Duration LIFE = Duration.ofMinutes(15);

    private final ECKey key = newKey();

    /** A bearer token (without the word Bearer) for this account with these roles. */
    public String of(UUID account, String handle, Role... roles) {
        return sign(key, account, handle, Instant.now().plus(LIFE), roles);
    }

    public String viewer(UUID account) {
        return of(account, "viewer_" + account.toString().substring(24), Role.VIEWER);
    }

    public String creator(UUID account) {
        return of(account, "creator_" + account.toString().substring(24), Role.VIEWER, Role.CREATOR);
    }

    public String moderator(UUID account) {
        return of(account, "moderator_" + account.toString().substring(24), Role.VIEWER, Role.MODERATOR);
    }

    /** Of a moderator who also works on what may be about harm to children. */
    public String childSafety(UUID account) {
        return of(
                account,
                "moderator_" + account.toString().substring(24),
                Role.VIEWER,
                Role.MODERATOR,
                Role.CHILD_SAFETY);
    }

    public String admin(UUID account) {
        return of(account, "admin_" + account.toString().substring(24), Role.VIEWER, Role.ADMIN);
    }

    /** A bearer token for this session and token version of an account with all roles. */
    public String ofSession(UUID account, UUID session, long tokenVersion) {
        Instant expiry = Instant.now().plus(LIFE);
        return sign(
                key,
                claims(account, "session", expiry, Role.values())
                        .claim("sid", session.toString())
                        .claim("tv", tokenVersion));
    }

    /** A correctly signed token that has expired. */
    public String expired(UUID account) {
        return sign(key, account, "late", Instant.now().minus(Duration.ofHours(1)), Role.VIEWER, Role.ADMIN);
    }

    /** A token signed with an unknown key. */
    public String forged(UUID account) {
        return sign(newKey(), account, "mallory", Instant.now().plus(LIFE), Role.VIEWER, Role.ADMIN);
    }

    ECKey publicKey() {
        return key.toPublicJWK();
    }

    private static ECKey newKey() {
        try {
            return new ECKeyGenerator(Curve.P_256)
                    .keyID(UUID.randomUUID().toString())
                    .generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String sign(ECKey key, UUID account, String handle, Instant expiry, Role... roles) {
        return sign(key, claims(account, handle, expiry, roles));
    }

    private static JWTClaimsSet.Builder claims(UUID account, String handle, Instant expiry, Role... roles) {
        return new JWTClaimsSet.Builder()
                .subject(account.toString())
                .issuer("kinora")
                .audience("kinora")
                .issueTime(Date.from(expiry.minus(LIFE)))
                .expirationTime(Date.from(expiry))
                .jwtID(UUID.randomUUID().toString())
                .claim("handle", handle)
                .claim("roles", Arrays.stream(roles).map(Role::claim).toList());
    }

    private static String sign(ECKey key, JWTClaimsSet.Builder claims) {
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build(), claims.build());
        try {
            token.sign(new ECDSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
