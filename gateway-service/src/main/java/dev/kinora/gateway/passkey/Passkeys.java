package dev.kinora.gateway.passkey;

import com.webauthn4j.converter.CollectedClientDataConverter;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.data.client.CollectedClientData;
import com.webauthn4j.util.exception.WebAuthnException;
import dev.kinora.gateway.account.audit.AccountAudit;
import dev.kinora.gateway.account.event.AccountErased;
import dev.kinora.starter.problem.ProblemException;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.CredentialRecord;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.WebAuthnRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;

/** Registers passkeys, verifies what they sign, and removes them. */
@Component
public class Passkeys {

    private static final Logger log = LoggerFactory.getLogger(Passkeys.class);

    private final WebAuthnRelyingPartyOperations operations;
    private final PublicKeyCredentialRpEntity relyingParty;
    private final PasskeyUsers users;
    private final PasskeyCredentials credentials;
    private final Challenges challenges;
    private final PasskeyProperties properties;
    private final AccountAudit audit;
    private final CollectedClientDataConverter clientData = new CollectedClientDataConverter(new ObjectConverter());

    Passkeys(
            WebAuthnRelyingPartyOperations operations,
            PublicKeyCredentialRpEntity relyingParty,
            PasskeyUsers users,
            PasskeyCredentials credentials,
            Challenges challenges,
            PasskeyProperties properties,
            AccountAudit audit) {
        this.operations = operations;
        this.relyingParty = relyingParty;
        this.users = users;
        this.credentials = credentials;
        this.challenges = challenges;
        this.properties = properties;
        this.audit = audit;
    }

    /** The passkeys of the account, oldest first. */
    @Transactional(readOnly = true)
    public List<PasskeyView> list(UUID account) {
        return credentials.list(account);
    }

    /** How many passkeys the account has. */
    @Transactional(readOnly = true)
    public int count(UUID account) {
        return credentials.list(account).size();
    }

    /**
     * Options for creating a passkey of the account.
     *
     * @throws ProblemException TOO_MANY_PASSKEYS
     */
    @Transactional
    public CreationOptions start(UUID account) {
        requireRoom(account);
        PasskeyUser user = users.of(account);
        return CreationOptions.of(options(user, challenges.issue(registration(account))), user);
    }

    /**
     * Registers a created passkey.
     *
     * @throws ProblemException PASSKEY_INVALID, CHALLENGE_INVALID, PASSKEY_EXISTS, TOO_MANY_PASSKEYS
     */
    @Transactional
    public PasskeyView register(UUID account, NewPasskey wanted) {
        try {
            var publicKey = wanted.publicKey();
            Bytes challenge = challenge(publicKey.getCredential().getResponse().getClientDataJSON());
            challenges.require(challenge, registration(account));
            PasskeyUser user = users.of(account);
            requireRoom(account);
            if (credentials.findByCredentialId(publicKey.getCredential().getRawId()) != null) {
                throw new ProblemException(PasskeyProblem.PASSKEY_EXISTS, "Use it to sign in.");
            }
            CredentialRecord made = operations.registerCredential(
                    new ImmutableRelyingPartyRegistrationRequest(options(user, challenge), publicKey));
            challenges.spend(challenge);
            audit.note(account, account, AccountAudit.Action.PASSKEY_ADDED, "");
            return credentials.view(made.getCredentialId());
        } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
            throw new ProblemException(PasskeyProblem.PASSKEY_INVALID, "Try again or use another device.", e);
        }
    }

    /**
     * Removes a passkey of the account.
     *
     * @throws ProblemException PASSKEY_NOT_FOUND
     */
    @Transactional
    public void remove(UUID account, UUID id) {
        if (!credentials.remove(account, id)) {
            throw new ProblemException(PasskeyProblem.PASSKEY_NOT_FOUND, "It may have been removed already.");
        }
        audit.note(account, account, AccountAudit.Action.PASSKEY_REMOVED, "");
    }

    /** Options for signing in with a passkey, which depend on no account. */
    RequestOptions startSignIn() {
        return RequestOptions.of(challenges.issue(Challenges.SIGN_IN), relyingParty.getId());
    }

    /** Options for confirming with a passkey that the owner of this session still uses it. */
    RequestOptions startConfirmation(UUID session) {
        return RequestOptions.of(challenges.issue(confirmation(session)), relyingParty.getId());
    }

    /**
     * The account whose passkey signed a challenge for signing in. The challenge is consumed, and the signature counter
     * is stored.
     *
     * @throws ProblemException PASSKEY_REFUSED, without the reason; CHALLENGE_INVALID
     */
    @Transactional
    public UUID prove(PasskeyAssertion assertion) {
        return prove(assertion, Challenges.SIGN_IN);
    }

    /**
     * Checks that a passkey of this account signed a challenge for this session. The challenge is consumed, and the
     * signature counter is stored.
     *
     * @throws ProblemException PASSKEY_REFUSED, without the reason; CHALLENGE_INVALID
     */
    @Transactional
    public void confirm(UUID account, UUID session, PasskeyAssertion assertion) {
        if (!prove(assertion, confirmation(session)).equals(account)) {
            throw refused(new IllegalArgumentException("The passkey belongs to another account"));
        }
    }

    private UUID prove(PasskeyAssertion assertion, String use) {
        try {
            var credential = assertion.credential();
            Bytes challenge = challenge(credential.getResponse().getClientDataJSON());
            challenges.require(challenge, use);
            var asked = PublicKeyCredentialRequestOptions.builder()
                    .challenge(challenge)
                    .rpId(relyingParty.getId())
                    .userVerification(UserVerificationRequirement.REQUIRED)
                    .build();
            var proved = operations.authenticate(new RelyingPartyAuthenticationRequest(asked, credential));
            if (!(proved instanceof PasskeyUser user)
                    || !user.userHandle().equals(credential.getResponse().getUserHandle())) {
                throw new IllegalArgumentException("The passkey belongs to another user");
            }
            challenges.spend(challenge);
            return user.accountId();
        } catch (PasskeyCredentials.CounterWentBackException e) {
            log.warn("The counter of passkey {} did not increase: there may be a copy of it", assertion.id());
            throw refused(e);
        } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
            throw refused(e);
        }
    }

    /** Removes all passkeys of an account, in the transaction that erases it. */
    @EventListener
    void forget(AccountErased erased) {
        credentials.removeAll(erased.accountId());
        users.deleteOf(erased.accountId());
    }

    static ProblemException refused(Exception cause) {
        return new ProblemException(
                PasskeyProblem.PASSKEY_REFUSED, "Use another passkey, or sign in with your password.", cause);
    }

    private void requireRoom(UUID account) {
        if (credentials.list(account).size() >= properties.mostPerAccount()) {
            throw new ProblemException(
                    PasskeyProblem.TOO_MANY_PASSKEYS, "Remove one of " + properties.mostPerAccount() + " first.");
        }
    }

    private PublicKeyCredentialCreationOptions options(PasskeyUser user, Bytes challenge) {
        return PublicKeyCredentialCreationOptions.builder()
                .rp(relyingParty)
                .user(user)
                .challenge(challenge)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .excludeCredentials(credentials.findByUserId(user.userHandle()).stream()
                        .map(known -> PublicKeyCredentialDescriptor.builder()
                                .id(known.getCredentialId())
                                .build())
                        .toList())
                .build();
    }

    private Bytes challenge(Bytes clientDataJson) {
        CollectedClientData read = clientData.convert(clientDataJson.getBytes());
        if (read == null || read.getChallenge() == null) {
            throw new IllegalArgumentException("The response has no challenge");
        }
        return new Bytes(read.getChallenge().getValue());
    }

    private static String confirmation(UUID session) {
        return "confirmation " + session;
    }

    private static String registration(UUID account) {
        return "registration " + account;
    }
}
