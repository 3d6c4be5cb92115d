package dev.kinora.gateway.limits;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;
import org.springframework.validation.annotation.Validated;

/**
 * How much one caller may ask of one replica. The defaults stop abuse and nothing else.
 *
 * @param enabled whether requests are counted at all; sign-in tries always are
 * @param address for one network address (IPv6: one /64)
 * @param account for one signed-in account, wherever it calls from
 * @param signIn tries to sign in
 * @param mostCallers how many callers are remembered
 * @param ownBody the largest request body that the gateway's own endpoints take
 */
@Validated
@ConfigurationProperties("kinora.limits")
record LimitProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue Address address,
        @DefaultValue Account account,
        @DefaultValue SignIn signIn,
        @DefaultValue("200000") @Min(1000) int mostCallers,
        @DefaultValue("64KB") @NotNull DataSize ownBody) {

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
     * @param perLoginAndAddress failed tries for one login from one address
     * @param perLogin failed tries for one login from anywhere
     */
    record SignIn(
            @DefaultValue("10/5m") Rate perLoginAndAddress,
            @DefaultValue("100/1h") Rate perLogin) {}
}
