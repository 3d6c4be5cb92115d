package dev.kinora.gateway.keys;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.text.ParseException;
import java.time.InstantSource;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * The ES256 key pairs that sign access tokens, shared by all replicas through the database. The newest generation
 * signs; all of them are published. The first is made when none is stored: replicas that start together all try to
 * insert generation 1, the database lets one of them, and the others take that one.
 */
@Component
public class SigningKeys {

    private static final Logger log = LoggerFactory.getLogger(SigningKeys.class);

    private final SigningKeyRepository stored;
    private final KeyVault vault;
    private final List<ECKey> keys;

    SigningKeys(SigningKeyRepository stored, KeyVault vault, InstantSource clock) {
        this.stored = stored;
        this.vault = vault;
        if (stored.count() == 0) {
            makeFirst(clock);
        }
        this.keys =
                stored.findAllByOrderByGenerationDesc().stream().map(this::open).toList();
    }

    /** The key that signs. */
    public ECKey current() {
        return keys.getFirst();
    }

    /** Every key, without its private part. */
    public List<ECKey> published() {
        return keys.stream().map(ECKey::toPublicJWK).toList();
    }

    private void makeFirst(InstantSource clock) {
        try {
            ECKey pair = new ECKeyGenerator(Curve.P_256)
                    .keyUse(KeyUse.SIGNATURE)
                    .algorithm(JWSAlgorithm.ES256)
                    .keyIDFromThumbprint(true)
                    .generate();
            byte[] sealed = vault.seal(pair.getKeyID(), pair.toJSONString());
            String open = pair.toPublicJWK().toJSONString();
            stored.saveAndFlush(new SigningKey(1, pair.getKeyID(), open, sealed, clock.instant()));
            log.info("Made the first signing key {}", pair.getKeyID());
        } catch (JOSEException e) {
            throw new IllegalStateException("This Java platform cannot make an ES256 key", e);
        } catch (DataIntegrityViolationException e) {
            log.info("Another replica made the first signing key");
        }
    }

    private ECKey open(SigningKey key) {
        try {
            return ECKey.parse(vault.open(key.kid(), key.privateKey()));
        } catch (ParseException e) {
            throw new IllegalStateException("The stored signing key " + key.kid() + " is not a JWK", e);
        }
    }
}
