package dev.kinora.starter.notify;

import dev.kinora.events.client.ClientNotified;
import dev.kinora.events.client.Recipient;
import dev.kinora.starter.outbox.Outbox;
import dev.kinora.starter.security.Role;
import java.util.Map;
import java.util.UUID;

/**
 * Tells open browsers what changed, through the outbox and the gateway's event stream. Payload values are never null:
 * omit absent ones. A browser that misses a notification gets the same state from the API.
 */
public class ClientNotifications {

    private final Outbox outbox;

    ClientNotifications(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Notifies one account. Call it in the transaction that changes the state. */
    public void toAccount(UUID account, String type, Map<String, Object> payload) {
        outbox.publish(new ClientNotified(Recipient.account(account), type, payload));
    }

    /** Notifies all accounts with this role. Call it in the transaction that changes the state. */
    public void toRole(Role role, String type, Map<String, Object> payload) {
        outbox.publish(new ClientNotified(Recipient.role(role.claim()), type, payload));
    }
}
