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
 * Who may sign in at the broker, and what they may do there.
 *
 * @param adminPassword of {@value #ADMIN}, who may do everything
 * @param passwords of the services, by name
 */
public record BrokerAccess(String adminPassword, Map<String, String> passwords) {

    /** The broker itself, and whoever looks after it. */
    public static final String ADMIN = "kafka-admin";

    private static final String LOGIN = "org.apache.kafka.common.security.plain.PlainLoginModule required";

    public BrokerAccess {
        passwords = Map.copyOf(passwords);
    }

    /** What the broker checks passwords against, as a JAAS configuration; the broker signs in to itself with it, too. */
    String serverLogin() {
        var login = new StringBuilder(clientLogin(ADMIN, adminPassword))
                .append(" user_" + ADMIN + "=" + quoted(adminPassword));
        new TreeMap<>(passwords)
                .forEach((user, password) ->
                        login.append(" user_").append(user).append('=').append(quoted(password)));
        return login.append(';').toString();
    }

    /** With which a client signs in. */
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
     * What services may do. Each may see and make every topic, write what it announces, read what it hears of, write and
     * read the dead letters of that, and take part in consumer groups whose names begin as its own name does.
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
