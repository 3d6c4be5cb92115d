package dev.kinora.gateway.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.events.client.Recipient;
import dev.kinora.gateway.browser.SessionLease;
import dev.kinora.starter.problem.ProblemException;
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
            new LiveStreams(new LiveProperties(HEARTBEAT, Duration.ofMinutes(5), 3, 1, 2, 100));

    @Test
    void replaysInOrderWhatCameAfterTheLastSeenEvent() throws Exception {
        LiveEvent seen = broadcast(Recipient.account(zoe.id()));
        LiveEvent mine = broadcast(Recipient.account(zoe.id()));
        LiveEvent foreign = broadcast(Recipient.account(UUID.randomUUID()));
        LiveEvent staff = broadcast(Recipient.role("moderator"));
        // Four were sent and three are remembered: the first is forgotten.
        assertThat(text(streams.open(zoe, ends(), seen.id()))).contains("event: reset");
        assertThat(text(streams.open(zoe, ends(), mine.id())))
                .contains(staff.frame())
                .doesNotContain(foreign.id().toString(), "reset");
    }

    @Test
    void sendsAnEventOnlyOnce() throws Exception {
        var stream = streams.open(zoe, ends(), null);
        var event = broadcast(Recipient.account(zoe.id()));
        streams.broadcast(event);
        assertThat(text(stream)).containsOnlyOnce(event.frame());
    }

    @Test
    void capsTheStreamsOfAnAccount() {
        streams.open(zoe, () -> true, null);
        var second = streams.open(zoe, () -> true, null);
        assertThatThrownBy(() -> streams.open(zoe, () -> true, null)).isInstanceOf(ProblemException.class);
        streams.closed(second);
        assertThat(streams.open(zoe, () -> true, null)).isNotNull();
    }

    @Test
    void cutsOffABrowserThatDoesNotKeepUp() throws Exception {
        var stream = streams.open(zoe, () -> true, null);
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
