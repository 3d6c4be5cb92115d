package dev.kinora.gateway.session;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.gateway.Visitor;
import dev.kinora.testsupport.KinoraIT;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Attacks on passwords. */
@KinoraIT
class GuessingIT {

    private static final String WRONG = "a wrong password";

    @LocalServerPort
    private int port;

    private Visitor owner;
    private String handle;

    @BeforeEach
    void arrive() {
        owner = new Visitor(port);
        handle = owner.register();
    }

    @Test
    void slowsGuessingDown() {
        var stranger = new Visitor(port);
        for (int i = 0; i < 10; i++) {
            signIn(stranger, handle, WRONG).expect(401);
        }
        var answer = signIn(stranger, handle, Visitor.PASSWORD).expect(429);
        assertThat(answer.code()).isEqualTo("RATE_LIMITED");
        assertThat(Long.parseLong(answer.header("Retry-After"))).isPositive();
    }

    @Test
    void countsEverySpellingOfALoginUnderOneLimit() {
        var stranger = new Visitor(port);
        String tail = handle.substring(1);
        for (String first : new String[] {"u", "U", "ú", "û", "ü", "ũ", "ū", "ŭ", "ů", "ű"}) {
            signIn(stranger, first + tail, WRONG).expect(401);
        }
        signIn(stranger, "ų" + tail, WRONG).expect(429);
        signIn(stranger, handle, Visitor.PASSWORD).expect(429);
    }

    @Test
    void signsInUnderTheExactHandleOnly() {
        signIn(owner, "ü" + handle.substring(1), Visitor.PASSWORD).expect(401);
        signIn(owner, handle.toUpperCase(Locale.ROOT), Visitor.PASSWORD).expect(200);
    }

    @Test
    void leavesTheOwnersKnownDeviceAlone() {
        owner.openSession(handle, Visitor.PASSWORD);
        int looked = 0;
        for (int i = 0; i < 20; i++) {
            var stranger = new Visitor(port, "127.0.1." + (1 + i));
            for (int k = 0; k < 10; k++) {
                looked += signIn(stranger, handle, WRONG).status() == 401 ? 1 : 0;
            }
        }
        // Fifty at once, and one more every 18 s while this runs.
        assertThat(looked).isBetween(50, 60);
        signIn(new Visitor(port, "127.0.2.1"), handle, Visitor.PASSWORD).expect(429);
        owner.openSession(handle, Visitor.PASSWORD);
    }

    @Test
    void doesNotTakeTheDeviceOfAnotherAccountForTheOwners() {
        var neighbor = new Visitor(port);
        neighbor.openSession(neighbor.register(), Visitor.PASSWORD);
        for (int i = 0; i < 10; i++) {
            signIn(neighbor, handle, WRONG).expect(401);
        }
        signIn(neighbor, handle, Visitor.PASSWORD).expect(429);
    }

    private static Visitor.Answer signIn(Visitor visitor, String login, String password) {
        return visitor.post("/api/v1/auth/token", Map.of("login", login, "password", password));
    }
}
