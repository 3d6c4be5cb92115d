package dev.kinora.events.video;

import java.util.UUID;

/**
 * An account confirmed that it is of an adult, or took that back.
 *
 * @param confirmed whether it may see videos for adults
 * @param version increases with each change of the same account
 */
public record AgeConfirmationChanged(UUID accountId, boolean confirmed, long version) implements AgeEvent {

    @Override
    public String key() {
        return accountId.toString();
    }
}
