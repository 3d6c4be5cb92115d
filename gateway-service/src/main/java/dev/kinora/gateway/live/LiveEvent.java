package dev.kinora.gateway.live;

import dev.kinora.events.client.Recipient;
import dev.kinora.starter.security.CurrentAccount;
import java.util.UUID;

/**
 * One server-sent event.
 *
 * @param data JSON on one line
 */
record LiveEvent(UUID id, Recipient recipient, String type, String data) {

    boolean isFor(CurrentAccount account) {
        return recipient.accountId() != null
                ? recipient.accountId().equals(account.id())
                : account.roles().stream().anyMatch(role -> role.claim().equals(recipient.role()));
    }

    /** The text of the event (HTML Living Standard §9.2.5). */
    String frame() {
        return "id: " + id + "\nevent: " + type + "\ndata: " + data + "\n\n";
    }
}
