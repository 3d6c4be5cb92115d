package dev.kinora.localstack.demo;

import dev.kinora.localstack.demo.KinoraClient.Answer;
import dev.kinora.localstack.demo.KinoraClient.Session;
import dev.kinora.localstack.stack.Layout;
import dev.kinora.localstack.stack.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
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

    private final KinoraClient client;
    private final Map<String, Session> sessions = new ConcurrentHashMap<>();

    public DemoAccounts(KinoraClient client) {
        this.client = client;
    }

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

    /** Signed in as this demo account; the session is kept for this command. */
    Session session(String handle) {
        return sessions.computeIfAbsent(handle, name -> client.signIn(name, Secrets.DEMO_PASSWORD));
    }
}
