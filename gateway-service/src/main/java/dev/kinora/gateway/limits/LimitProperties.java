package dev.kinora.gateway.limits;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * How much one caller may ask of one replica. The defaults stop abuse and nothing else.
 *
 * @param enabled whether requests are counted at all; sign-in tries always are
 * @param address for one network address (IPv6: one /64)
 * @param account for one signed-in account, wherever it calls from
 * @param signIn tries to sign in
 * @param attempts what strangers may do only so often
 * @param mostCallers how many callers are remembered
 * @param concurrent requests that one network address may have open at a time
 */
@Validated
@ConfigurationProperties("kinora.limits")
record LimitProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue Address address,
        @DefaultValue Account account,
        @DefaultValue SignIn signIn,
        @DefaultValue Attempts attempts,
        @DefaultValue("200000") @Min(1000) int mostCallers,
        @DefaultValue("512") @Min(1) int concurrent) {

    /**
     * @param auth sign-in, sign-up, refresh and the like
     * @param upload requests of the upload protocol
     * @param write everything else that changes something
     * @param read everything else, media segments included
     */
    record Address(
            @DefaultValue("600/1m") Rate auth,
            @DefaultValue("6000/1m") Rate upload,
            @DefaultValue("3000/1m") Rate write,
            @DefaultValue("12000/1m") Rate read) {}

    /** The same classes for an account; its sign-ins are counted under {@link SignIn}. */
    record Account(
            @DefaultValue("600/1m") Rate auth,
            @DefaultValue("3000/1m") Rate upload,
            @DefaultValue("1200/1m") Rate write,
            @DefaultValue("6000/1m") Rate read) {}

    /**
     * Failed tries for one login.
     *
     * @param perDevice from one device that has signed in to the account before
     * @param perLoginAndAddress from all other devices at one address
     * @param perLogin from all other devices anywhere
     * @param perLoginLong the same over a longer time
     */
    record SignIn(
            @DefaultValue("10/5m") Rate perDevice,
            @DefaultValue("10/5m") Rate perLoginAndAddress,
            @DefaultValue("50/15m") Rate perLogin,
            @DefaultValue("200/1d") Rate perLoginLong) {}

    /**
     * @param signUp sign-ups from one address
     * @param clientSecret wrong client secrets from one address
     * @param mail mails to one mailbox
     * @param mailRequest requests for a mail, and tries of the token in it, from one address
     * @param passkey refused sign-ins with a passkey from one address
     */
    record Attempts(
            @DefaultValue("100/10m") Rate signUp,
            @DefaultValue("10/5m") Rate clientSecret,
            @DefaultValue("3/1h") Rate mail,
            @DefaultValue("30/10m") Rate mailRequest,
            @DefaultValue("30/5m") Rate passkey) {}
}
