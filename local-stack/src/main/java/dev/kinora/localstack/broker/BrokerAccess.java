package dev.kinora.localstack.broker;

import dev.kinora.events.TopicAccess;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourceType;

/**
 * The users of the broker and their permissions.
 *
 * @param adminPassword password of {@value #ADMIN}, who may do everything
 * @param passwords passwords of the services, by name
 */
public record BrokerAccess(String adminPassword, Map<String, String> passwords) {

    /** The user of the broker itself and of its administrator. */
    public static final String ADMIN = "kafka-admin";

    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    public BrokerAccess {
        passwords = Map.copyOf(passwords);
    }

    /** JAAS configuration with which the broker checks passwords and authenticates to itself. */
    String serverLogin() {
        var login = new StringBuilder(clientLogin(ADMIN, adminPassword))
                .append(" user_" + ADMIN + "=" + quoted(adminPassword));
        new TreeMap<>(passwords)
                .forEach((user, password) ->
                        login.append(" user_").append(user).append('=').append(quoted(password)));
        return login.append(';').toString();
    }

    /** Client properties for signing in. */
    static Map<String, Object> clientProperties(String user, String password) {
        return Map.of(
                "security.protocol",
                "SASL_PLAINTEXT",
                "sasl.mechanism",
                "PLAIN",
                "sasl.jaas.config",
                clientLogin(user, password) + ";");
    }

    private static String clientLogin(String user, String password) {
        return LOGIN + " username=" + quoted(user) + " password=" + quoted(password);
    }

    private static String quoted(String text) {
        if (text.contains("\"") || text.contains("\\")) {
            throw new IllegalArgumentException("A password for the broker must have neither quotes nor backslashes");
        }
        return '"' + text + '"';
    }

    /**
     * The permissions of the services. Each may list and create all topics, write the topics that it publishes, read
     * those that it consumes, write and read their dead letters, and join consumer groups whose names start with its
     * own.
     */
    public static List<AclBinding> rules() {
        return TopicAccess.services().stream().flatMap(BrokerAccess::rulesOf).toList();
    }

    private static Stream<AclBinding> rulesOf(String service) {
        List<AclBinding> rules = new ArrayList<>();
        rules.addAll(topics(service, List.of("*"), AclOperation.CREATE, AclOperation.DESCRIBE));
        rules.addAll(topics(service, TopicAccess.writtenBy(service), AclOperation.WRITE));
        rules.addAll(topics(service, TopicAccess.readBy(service), AclOperation.READ));
        rules.addAll(
                topics(service, TopicAccess.deadLettersOf(service).toList(), AclOperation.WRITE, AclOperation.READ));
        rules.add(allow(
                service,
                new ResourcePattern(ResourceType.GROUP, groupPrefix(service), PatternType.PREFIXED),
                AclOperation.READ));
        return rules.stream();
    }

    /** {@code video} for {@code video-service}. */
    static String groupPrefix(String service) {
        return service.substring(0, service.indexOf('-'));
    }

    private static List<AclBinding> topics(String service, Collection<String> topics, AclOperation... operations) {
        return topics.stream()
                .map(topic -> new ResourcePattern(ResourceType.TOPIC, topic, PatternType.LITERAL))
                .flatMap(topic -> Stream.of(operations).map(operation -> allow(service, topic, operation)))
                .toList();
    }

    private static AclBinding allow(String service, ResourcePattern what, AclOperation operation) {
        return new AclBinding(what, new AccessControlEntry("User:" + service, "*", operation, AclPermissionType.ALLOW));
    }

    @Override
    public String toString() {
        return "BrokerAccess" + passwords.keySet();
    }
}
