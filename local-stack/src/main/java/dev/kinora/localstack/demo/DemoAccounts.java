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
 * The accounts that the local stack makes: one per role, and the people of the demo content. They are made through the
 * administrator's API; no service knows them.
 */
public final class DemoAccounts {

    /** One account per role. */
    public static final List<String> HANDLES = List.of("viewer", "creator", "moderator", "admin", "operator");

    /** Shorter than a sign-in counts as fresh, which making accounts requires, and than an access token is valid. */
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

    /** Makes the accounts of {@link #HANDLES} that do not exist yet, unless a run before has made them all. */
    public void ensureOnce(Layout layout) {
        if (Files.exists(layout.demoAccounts())) {
            return;
        }
        create("viewer", "Vera Viewer", "viewer");
        create("creator", "Caro Creator", "viewer", "creator");
        create("moderator", "Mo Moderator", "viewer", "moderator");
        create("operator", "Oli Operator", "viewer", "operator");
        try {
            Files.createFile(layout.demoAccounts());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes an account with the demo password unless its handle exists. */
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
            answer.required("Making the account " + handle);
        }
    }

    /** A session of this demo account, at most four minutes old: on a slow machine the demo takes longer. */
    Session session(String handle) {
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
