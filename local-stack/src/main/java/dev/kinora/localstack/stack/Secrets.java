package dev.kinora.localstack.stack;

import dev.kinora.localstack.broker.BrokerAccess;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Passwords and keys of this installation: random, created at the first start, readable only by the owner. */
public final class Secrets {

    /** The password of all demo accounts, which exist only on the loopback interface of this machine. */
    public static final String DEMO_PASSWORD = "kinora-demo";

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<String, String> values;

    private Secrets(Map<String, String> values) {
        this.values = values;
    }

    /** Reads the secrets and creates missing ones. */
    public static Secrets load(Path file) {
        try {
            Map<String, String> values = new TreeMap<>();
            if (Files.exists(file)) {
                values.putAll(JSON.readValue(Files.readAllBytes(file), new TypeReference<Map<String, String>>() {}));
            }
            int known = values.size();
            names().forEach(name -> values.computeIfAbsent(name, missing -> random()));
            if (values.size() > known) {
                write(file, values);
            }
            return new Secrets(values);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the secrets in " + file, e);
        }
    }

    private static Stream<String> names() {
        return Stream.concat(
                Stream.of("database", "signing", "client", "playback", "broker"),
                Arrays.stream(Service.values())
                        .flatMap(service -> Stream.of(databaseName(service), brokerName(service))));
    }

    private static void write(Path file, Map<String, String> values) throws IOException {
        PrivateFolders.make(Objects.requireNonNull(file.toAbsolutePath().getParent()));
        Path unfinished = file.resolveSibling(file.getFileName() + ".new");
        Files.deleteIfExists(unfinished);
        Files.createFile(
                unfinished, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.write(unfinished, JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(values));
        Files.move(unfinished, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** The password of the database administrator. */
    String database() {
        return value("database");
    }

    /** The password of the database user that owns the schema of this service. */
    String databaseOf(Service service) {
        return value(databaseName(service));
    }

    /** The users of the broker: its administrator and the services. */
    public BrokerAccess brokerAccess() {
        return new BrokerAccess(
                value("broker"),
                Arrays.stream(Service.values()).collect(Collectors.toMap(Service::id, this::brokerOf)));
    }

    /** The password of a service at the broker. */
    String brokerOf(Service service) {
        return value(brokerName(service));
    }

    String signing() {
        return value("signing");
    }

    String client() {
        return value("client");
    }

    String playback() {
        return value("playback");
    }

    private String value(String name) {
        return Objects.requireNonNull(values.get(name));
    }

    private static String databaseName(Service service) {
        return "database." + service.shortName();
    }

    private static String brokerName(Service service) {
        return "broker." + service.shortName();
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
