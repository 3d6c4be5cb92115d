package dev.kinora.starter.takedown;

import dev.kinora.events.moderation.ContentKind;
import java.util.List;
import java.util.UUID;

/**
 * What a service does with decisions that content of one kind must not be public. A bean of this type has the decisions
 * compared with what the service shows, each minute.
 */
public interface Takedowns {

    /** The kind of content. */
    ContentKind kind();

    /**
     * Withdraws what should have been withdrawn by an event. It is called outside of a transaction, and for decisions that
     * have been applied or replaced, too.
     *
     * @return the ids of the contents that this changed
     * @throws org.springframework.web.client.RestClientException if it cannot be told now
     */
    List<UUID> withdraw(List<Withdrawal> decisions);
}
