package dev.kinora.gateway.limits;

import jakarta.validation.constraints.Min;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Rate limits per caller and replica. The defaults only stop abuse.
 *
 * @param enabled whether requests are limited at all; sign-in attempts always are
 * @param address limits per network address (IPv6: per /64)
 * @param account limits per account
 * @param signIn limits of sign-in attempts
 * @param attempts limits of other attempts of anonymous callers
 * @param mostCallers number of callers whose counters are kept
 * @param concurrent concurrent requests per network address
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
     * @param upload requests of the upload protocol (tus)
     * @param write all other requests that change something
     * @param read all other requests, including media segments
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
     * Limits of failed sign-in attempts per login.
     *
     * @param perDevice from one device that has signed in to the account before
     * @param perLoginAndAddress from all other devices at one address
     * @param perLogin from all other devices anywhere
     * @param perLoginLong the same over a longer period
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
     * @param mailRequest requests for a mail, and uses of a mailed token, from one address
     * @param report reports from one address by callers who are not signed in
     * @param passkey refused sign-ins with a passkey from one address
     * @param secondFactor wrong codes of one account, whose password was right
     * @param secondFactorLong the same over a longer period
     */
    record Attempts(
            @DefaultValue("100/10m") Rate signUp,
            @DefaultValue("10/5m") Rate clientSecret,
            @DefaultValue("3/1h") Rate mail,
            @DefaultValue("30/10m") Rate mailRequest,
            @DefaultValue("30/1h") Rate report,
            @DefaultValue("30/5m") Rate passkey,
            @DefaultValue("5/5m") Rate secondFactor,
            @DefaultValue("50/1d") Rate secondFactorLong) {}
}
