package dev.kinora.localstack.demo;

import dev.kinora.localstack.demo.KinoraClient.Answer;
import dev.kinora.localstack.demo.KinoraClient.Session;
import dev.kinora.localstack.stack.Layout;
import dev.kinora.localstack.stack.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The accounts of the local stack: one per role, and the people of the demo content. They are created through the
 * administrators' API; no service knows them in advance.
 */
public final class DemoAccounts {

    /** One account per role, and two people for child safety, because one cannot decide alone. */
    public static final List<String> HANDLES =
            List.of("viewer", "creator", "moderator", "admin", "operator", "guardian", "warden");

    /**
     * Shorter than the validity of an access token, and than the time for which a sign-in counts as fresh, which
     * creating accounts requires.
     */
    private static final Duration SESSION = Duration.ofMinutes(4);

    private final KinoraClient client;
    private final InstantSource clock;
    private final Map<String, SignIn> signIns = new ConcurrentHashMap<>();

    public DemoAccounts(KinoraClient client) {
        this(client, InstantSource.system());
    }

    DemoAccounts(KinoraClient client, InstantSource clock) {
        this.client = client;
        this.clock = clock;
    }

    private record SignIn(Session session, Instant at) {}

    /** Creates the missing accounts of {@link #HANDLES}, unless an earlier run has created all of them. */
    public void ensureOnce(Layout layout) {
        if (Files.exists(layout.demoAccounts())) {
            return;
        }
        create("viewer", "Vera Viewer", "VIEWER");
        create("creator", "Caro Creator", "VIEWER", "CREATOR");
        create("moderator", "Mo Moderator", "VIEWER", "MODERATOR");
        create("operator", "Oli Operator", "VIEWER", "OPERATOR");
        create("guardian", "Gina Guardian", "VIEWER", "MODERATOR", "CHILD_SAFETY");
        create("warden", "Wim Warden", "VIEWER", "MODERATOR", "CHILD_SAFETY");
        try {
            Files.createFile(layout.demoAccounts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Creates an account with the demo password, unless its handle exists. */
    void create(String handle, String displayName, String... roles) {
        Answer answer = client.post(
                session("admin"),
                "/api/v1/admin/accounts",
                Map.of(
                        "handle",
                        handle,
                        "email",
                        handle + "@demo.kinora.example",
                        "password",
                        Secrets.DEMO_PASSWORD,
                        "displayName",
                        displayName,
                        "roles",
                        List.of(roles)));
        if (answer.status() != 409) {
            answer.required("Creating the account " + handle);
        }
    }

    /** A session of this demo account, at most four minutes old, because the demo may take longer on a slow machine. */
    public Session session(String handle) {
        return signIns.compute(handle, (name, last) -> last == null || isOld(last) ? signIn(name) : last)
                .session();
    }

    private boolean isOld(SignIn last) {
        return last.at().plus(SESSION).isBefore(clock.instant());
    }

    private SignIn signIn(String handle) {
        return new SignIn(client.signIn(handle, Secrets.DEMO_PASSWORD), clock.instant());
    }
}
