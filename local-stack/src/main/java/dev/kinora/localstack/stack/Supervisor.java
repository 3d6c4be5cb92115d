package dev.kinora.localstack.stack;

import dev.kinora.localstack.broker.EmbeddedBroker;
import dev.kinora.localstack.database.EmbeddedDatabase;
import dev.kinora.localstack.stack.StackState.Health;
import dev.kinora.localstack.stack.StackState.Phase;
import dev.kinora.localstack.stack.StackState.ProcessRef;
import dev.kinora.localstack.stack.StackState.ProcessState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process behind {@code ./kinora up}: holds the database and the broker, keeps the services running, and stops
 * everything in order when it is asked to end.
 */
public final class Supervisor {

    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);

    private final Layout layout;
    private final Ports ports;
    private final CountDownLatch ending = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final List<ServiceProcess> services = new ArrayList<>();

    private @Nullable EmbeddedDatabase database;
    private @Nullable EmbeddedBroker broker;
    private Phase phase = Phase.STARTING;

    public Supervisor(Layout layout, Ports ports) {
        this.layout = layout;
        this.ports = ports;
    }

    /** Runs until the process is asked to end. */
    public void run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::endAndWait, "stop-in-order"));
        try {
            writeState();
            startPlatform();
            startServices();
            watchUntilAskedToEnd();
        } catch (RuntimeException e) {
            log.error("The stack failed", e);
            phase = Phase.FAILED;
            writeState();
        } finally {
            stop();
            ended.countDown();
        }
    }

    private void endAndWait() {
        ending.countDown();
        try {
            if (!ended.await(100, TimeUnit.SECONDS)) {
                log.warn("Not everything stopped in time");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void startPlatform() {
        Secrets secrets = Secrets.load(layout.secrets());
        broker = EmbeddedBroker.start(layout.broker(), ports.broker(), ports.brokerController());
        log.info("Kafka is up on port {}", ports.broker());
        writeState();
        database = EmbeddedDatabase.start(new EmbeddedDatabase.Settings(
                layout.cache().resolve("mariadb-11.4.5"), layout.database(), ports.database(), secrets.database()));
        for (Service service : Service.values()) {
            database.createSchema(service.schema(), service.schema(), secrets.database());
        }
        log.info("MariaDB is up on port {}", ports.database());
        writeState();
    }

    private void startServices() {
        var command = new ServiceCommand(layout, ports, Secrets.load(layout.secrets()));
        HttpClient http =
                HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
        for (Service service : Service.values()) {
            services.add(new ServiceProcess(service, ports.of(service), http, layout, command));
        }
        services.forEach(ServiceProcess::start);
        writeState();
    }

    private void watchUntilAskedToEnd() {
        try {
            while (!ending.await(500, TimeUnit.MILLISECONDS)) {
                services.forEach(ServiceProcess::watch);
                updatePhase();
                writeState();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void updatePhase() {
        List<Health> healths =
                services.stream().map(service -> service.state().health()).toList();
        if (healths.stream().allMatch(health -> health == Health.UP)) {
            phase = Phase.UP;
        } else if (healths.contains(Health.FAILED)) {
            phase = Phase.FAILED;
        }
    }

    private void stop() {
        phase = Phase.STOPPING;
        writeState();
        // The gateway goes first, so that no request meets a service that is gone.
        for (ServiceProcess service : services) {
            service.requestStop();
        }
        services.forEach(ServiceProcess::awaitStop);
        if (broker != null) {
            broker.close();
        }
        if (database != null) {
            database.close();
        }
        try {
            Files.deleteIfExists(layout.state());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        log.info("Everything has stopped");
    }

    private void writeState() {
        List<ProcessState> processes = new ArrayList<>();
        processes.add(
                new ProcessState("kafka", ports.broker(), null, broker == null ? Health.STARTING : Health.UP, 0, 0));
        var mariadb =
                database == null ? null : database.process().map(ProcessRef::of).orElse(null);
        processes.add(new ProcessState(
                "mariadb", ports.database(), mariadb, database == null ? Health.STARTING : Health.UP, 0, 0));
        services.forEach(service -> processes.add(service.state()));
        new StackState(ProcessRef.of(ProcessHandle.current()), ports.origin(), phase, processes).write(layout.state());
    }
}
