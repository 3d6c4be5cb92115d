package dev.kinora.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.client.Recipient;
import dev.kinora.gateway.session.SessionLease;
import dev.kinora.starter.security.CurrentAccount;
import dev.kinora.starter.security.Role;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LiveStreamsTests {

    private static final Duration HEARTBEAT = Duration.ofMillis(5);

    private final CurrentAccount zoe = new CurrentAccount(UUID.randomUUID(), "zoe", Set.of(Role.MODERATOR));
    private final LiveStreams streams =
            new LiveStreams(new LiveProperties(HEARTBEAT, Duration.ofMinutes(5), 3, 1, 2, 3, 100));

    @Test
    void replaysInOrderWhatCameAfterTheLastSeenEvent() throws Exception {
        LiveEvent seen = broadcast(Recipient.account(zoe.id()));
        LiveEvent mine = broadcast(Recipient.account(zoe.id()));
        LiveEvent foreign = broadcast(Recipient.account(UUID.randomUUID()));
        LiveEvent staff = broadcast(Recipient.role("moderator"));
        // Four were sent and three are remembered: the first is forgotten.
        assertThat(text(streams.open(zoe, "10.0.0.1", ends(), seen.id()))).contains("event: reset");
        assertThat(text(streams.open(zoe, "10.0.0.1", ends(), mine.id())))
                .contains(staff.frame())
                .doesNotContain(foreign.id().toString(), "reset");
    }

    @Test
    void sendsAnEventOnlyOnce() throws Exception {
        var stream = streams.open(zoe, "10.0.0.1", ends(), null);
        var event = broadcast(Recipient.account(zoe.id()));
        streams.broadcast(event);
        assertThat(text(stream)).containsOnlyOnce(event.frame());
    }

    /** Pages that were left count until something is written to them: a new one must not be refused because of them. */
    @Test
    void endsTheOldestStreamOfAnAccountForANewOne() throws Exception {
        var first = open(zoe, "10.0.0.1");
        var second = open(zoe, "10.0.0.1");
        for (int i = 0; i < 11; i++) {
            open(zoe, "10.0.0.1");
        }
        assertThat(text(first)).endsWith("retry: 30000\n\n");
        assertThat(text(second)).endsWith("retry: 30000\n\n");
    }

    @Test
    void endsTheOldestStreamOfAnAddressForANewOne() throws Exception {
        var first = open(somebody(), "10.0.0.1");
        var elsewhere = open(somebody(), "10.0.0.2");
        for (int i = 0; i < 3; i++) {
            open(somebody(), "10.0.0.1");
        }
        assertThat(text(first)).endsWith("retry: 30000\n\n");
        elsewhere.close();
        assertThat(text(elsewhere)).doesNotContain("30000");
    }

    private LiveStream open(CurrentAccount account, String address) {
        return streams.open(account, address, () -> true, null);
    }

    private static CurrentAccount somebody() {
        return new CurrentAccount(UUID.randomUUID(), "somebody", Set.of(Role.VIEWER));
    }

    @Test
    void cutsOffABrowserThatDoesNotKeepUp() throws Exception {
        var stream = streams.open(zoe, "10.0.0.1", () -> true, null);
        for (int i = 0; i < 10; i++) {
            broadcast(Recipient.account(zoe.id()));
        }
        assertThat(text(stream)).doesNotContain("video.state");
    }

    private LiveEvent broadcast(Recipient recipient) {
        var event = new LiveEvent(UUID.randomUUID(), recipient, "video.state", "{}");
        streams.broadcast(event);
        return event;
    }

    /** A lease that ends at the first look, which is when nothing more is queued. */
    private static SessionLease ends() {
        return () -> false;
    }

    private static String text(LiveStream stream) throws Exception {
        var out = new ByteArrayOutputStream();
        stream.run(out, HEARTBEAT);
        return out.toString(StandardCharsets.UTF_8);
    }
}
