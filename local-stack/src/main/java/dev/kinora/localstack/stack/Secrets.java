package dev.kinora.localstack.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** Passwords and keys of this installation: made at random at the first start, readable by the owner only. */
public record Secrets(String database, String signing, String client, String playback, String admin) {

    /** The password of every demo account. They exist only on the loopback interface of this machine. */
    public static final String DEMO_PASSWORD = "kinora-demo";

    private static final JsonMapper JSON = new JsonMapper();

    /** Reads the secrets, or makes them if this is the first start. */
    public static Secrets load(Path file) {
        try {
            if (Files.exists(file)) {
                return JSON.readValue(Files.readAllBytes(file), Secrets.class);
            }
            Secrets made = new Secrets(random(), random(), random(), random(), DEMO_PASSWORD);
            Files.createDirectories(file.getParent());
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, JSON.writeValueAsBytes(made));
            return made;
        } catch (IOException e) {
            throw new UncheckedIOException("The secrets in .kinora cannot be used", e);
        }
    }

    private static String random() {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Secrets[masked]";
    }
}
