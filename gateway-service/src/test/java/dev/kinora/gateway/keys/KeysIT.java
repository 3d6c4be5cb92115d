package dev.kinora.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jwt.SignedJWT;
import dev.kinora.gateway.Visitor;
import dev.kinora.testsupport.KinoraIT;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@KinoraIT
class KeysIT {

    @LocalServerPort
    private int port;

    @Autowired
    private SigningKeyRepository keys;

    @Test
    void publishesTheKeyThatSignsAndNothingPrivate() throws Exception {
        var visitor = new Visitor(port);
        String published =
                visitor.get("/.well-known/jwks.json").expect(200).response().body();
        assertThat(published).contains("\"crv\":\"P-256\"").doesNotContain("\"d\"");
        SignedJWT token = SignedJWT.parse(visitor.tokens(visitor.register(), Visitor.PASSWORD)
                .get("accessToken")
                .asString());
        var key = JWKSet.parse(published).getKeyByKeyId(token.getHeader().getKeyID());
        assertThat(token.verify(new ECDSAVerifier(key.toECKey()))).isTrue();
        assertThat(token.getJWTClaimsSet().getIssuer()).isEqualTo("kinora");
        assertThat(token.getJWTClaimsSet().getAudience()).containsExactly("kinora");
        assertThat(keys.findAll())
                .hasSize(1)
                .allSatisfy(row ->
                        assertThat(new String(row.privateKey(), "ISO-8859-1")).doesNotContain("P-256"));
    }
}
