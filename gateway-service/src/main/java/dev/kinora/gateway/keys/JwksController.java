package dev.kinora.gateway.keys;

import com.nimbusds.jose.jwk.ECKey;
import java.time.Duration;
import java.util.List;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The public keys that access tokens are verified with (RFC 7517). */
@RestController
class JwksController {

    private static final Duration FRESH = Duration.ofMinutes(5);

    private final SigningKeys keys;

    JwksController(SigningKeys keys) {
        this.keys = keys;
    }

    /** A JSON Web Key Set, RFC 7517. */
    record PublishedKeys(List<PublishedKey> keys) {}

    /** The public half of an EC key, RFC 7518, section 6.2; tokens name it by its kid. */
    record PublishedKey(String kid, String kty, String use, String alg, String crv, String x, String y) {

        static PublishedKey of(ECKey key) {
            return new PublishedKey(
                    key.getKeyID(),
                    key.getKeyType().getValue(),
                    key.getKeyUse().identifier(),
                    key.getAlgorithm().getName(),
                    key.getCurve().getName(),
                    key.getX().toString(),
                    key.getY().toString());
        }
    }

    @GetMapping("/.well-known/jwks.json")
    ResponseEntity<PublishedKeys> jwks() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.maxAge(FRESH).cachePublic())
                .body(new PublishedKeys(
                        keys.published().stream().map(PublishedKey::of).toList()));
    }
}
