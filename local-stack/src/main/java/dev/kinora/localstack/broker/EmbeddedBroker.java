package dev.kinora.localstack.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.utils.Time;

/** A single Kafka broker in combined mode (KRaft) on the loopback interface; its log survives a restart. */
public final class EmbeddedBroker implements AutoCloseable {

    private final KafkaRaftServer server;
    private final int port;

    private EmbeddedBroker(KafkaRaftServer server, int port) {
        this.server = server;
        this.port = port;
    }

    /**
     * Starts a broker without authentication, for tests, after formatting the folder if it is new. What it acknowledged
     * outlives its process, but not a crash of the machine.
     */
    public static EmbeddedBroker start(Path folder, int port, int controllerPort) {
        return start(folder, port, properties(folder, port, controllerPort));
    }

    /**
     * Starts a broker with authentication and permissions, after formatting the folder if it is new. The permissions
     * are replaced at every start.
     */
    public static EmbeddedBroker start(Path folder, int port, int controllerPort, BrokerAccess access) {
        Properties properties = properties(folder, port, controllerPort);
        properties.put("listener.security.protocol.map", "CLIENT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT");
        properties.put("sasl.enabled.mechanisms", "PLAIN");
        properties.put("sasl.mechanism.inter.broker.protocol", "PLAIN");
        properties.put("sasl.mechanism.controller.protocol", "PLAIN");
        properties.put("listener.name.client.plain.sasl.jaas.config", access.serverLogin());
        properties.put("listener.name.controller.plain.sasl.jaas.config", access.serverLogin());
        properties.put("authorizer.class.name", "org.apache.kafka.metadata.authorizer.StandardAuthorizer");
        properties.put("super.users", "User:" + BrokerAccess.ADMIN);
        properties.put("log.flush.interval.messages", "1");
        EmbeddedBroker broker = start(folder, port, properties);
        try {
            broker.setRules(access);
            return broker;
        } catch (RuntimeException e) {
            broker.close();
            throw e;
        }
    }

    private void setRules(BrokerAccess access) {
        Map<String, Object> client =
                new HashMap<>(BrokerAccess.clientProperties(BrokerAccess.ADMIN, access.adminPassword()));
        client.put("bootstrap.servers", bootstrapServers());
        Set<AclBinding> wanted = Set.copyOf(BrokerAccess.rules());
        try (Admin admin = Admin.create(client)) {
            Collection<AclBinding> set =
                    admin.describeAcls(AclBindingFilter.ANY).values().get();
            admin.createAcls(wanted.stream().filter(rule -> !set.contains(rule)).toList())
                    .all()
                    .get();
            admin.deleteAcls(set.stream()
                            .filter(rule -> !wanted.contains(rule))
                            .map(AclBinding::toFilter)
                            .toList())
                    .all()
                    .get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Cannot set the permissions of the broker", e);
        }
    }

    private static EmbeddedBroker start(Path folder, int port, Properties properties) {
        try {
            Files.createDirectories(folder);
            Path file = folder.resolve("server.properties");
            Files.deleteIfExists(file);
            // Only its owner may read it, because it contains passwords.
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            try (var out = Files.newBufferedWriter(file)) {
                properties.store(out, null);
            }
            String[] format = {"format", "-t", clusterId(folder), "-c", file.toString(), "--ignore-formatted"};
            int result = StorageTool.execute(
                    format, new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
            if (result != 0) {
                throw new IllegalStateException("Kafka could not format " + folder);
            }
            var server = new KafkaRaftServer(new KafkaConfig(properties), Time.SYSTEM);
            server.startup();
            return new EmbeddedBroker(server, port);
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot use the folder of Kafka", e);
        }
    }

    private static String clusterId(Path folder) throws IOException {
        Path file = folder.resolve("cluster.id");
        if (!Files.exists(file)) {
            Files.writeString(file, Uuid.randomUuid().toString());
        }
        return Files.readString(file).strip();
    }

    private static Properties properties(Path folder, int port, int controllerPort) {
        var properties = new Properties();
        properties.put("process.roles", "broker,controller");
        properties.put("node.id", "1");
        properties.put("controller.quorum.voters", "1@127.0.0.1:" + controllerPort);
        properties.put("listeners", "CLIENT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort);
        properties.put("advertised.listeners", "CLIENT://127.0.0.1:" + port);
        properties.put("controller.listener.names", "CONTROLLER");
        properties.put("inter.broker.listener.name", "CLIENT");
        properties.put("listener.security.protocol.map", "CLIENT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        properties.put("log.dirs", folder.resolve("log").toString());
        properties.put("auto.create.topics.enable", "false");
        properties.put("num.partitions", "3");
        properties.put("default.replication.factor", "1");
        properties.put("offsets.topic.replication.factor", "1");
        properties.put("offsets.topic.num.partitions", "5");
        properties.put("transaction.state.log.replication.factor", "1");
        properties.put("transaction.state.log.min.isr", "1");
        properties.put("transaction.state.log.num.partitions", "3");
        properties.put("share.coordinator.state.topic.replication.factor", "1");
        properties.put("share.coordinator.state.topic.min.isr", "1");
        properties.put("group.initial.rebalance.delay.ms", "0");
        properties.put("log.retention.hours", "168");
        properties.put("log.segment.bytes", "16777216");
        properties.put("log.cleaner.dedupe.buffer.size", "16777216");
        return properties;
    }

    /** The address for clients. */
    public String bootstrapServers() {
        return "127.0.0.1:" + port;
    }

    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }
}
