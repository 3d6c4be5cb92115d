package dev.kinora.localstack.stack;

import dev.kinora.localstack.broker.EmbeddedBroker;
import dev.kinora.localstack.database.MariaDb;
import dev.kinora.localstack.stack.ManagedProcess.Definition;
import dev.kinora.localstack.stack.StackState.Health;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The process behind {@code ./kinora up}: contains the broker, keeps the database and the services running, and stops
 * everything in order when it is terminated.
 */
public final class Supervisor {

    private static final Logger log = LoggerFactory.getLogger(Supervisor.class);

    /** Per tier; two tiers must stop within {@code STOP_PATIENCE} of {@link Stack}. */
    private static final Duration STOP_PATIENCE = Duration.ofSeconds(45);

    private final Layout layout;
    private final Ports ports;
    private final Watch watch;
    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final CountDownLatch ending = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    private @Nullable EmbeddedBroker broker;

    public Supervisor(Layout layout, Ports ports) {
        this.layout = layout;
        this.ports = ports;
        this.watch =
                new Watch(layout.state(), layout.retryRequest(), ports.origin(), LogRotation.DEFAULT, STOP_PATIENCE);
    }

    /** Runs until the process is terminated. */
    public void run() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::endAndWait, "stop-in-order"));
        log.info("starting as process {}", ProcessHandle.current().pid());
        try {
            layout.makeFolders();
            watch.log(layout.log("stack"));
            watch.inProcess("kafka", ports.broker(), Health.STARTING);
            Secrets secrets = Secrets.load(layout.secrets());
            broker = EmbeddedBroker.start(
                    layout.broker(), ports.broker(), ports.brokerController(), secrets.brokerAccess());
            log.info("Kafka is up on port {}", ports.broker());
            watch.inProcess("kafka", ports.broker(), Health.UP);
            watch.tier(List.of(database(secrets)));
            var command = new ServiceCommand(layout, ports, secrets);
            watch.tier(Arrays.stream(Service.values())
                    .map(service -> process(service, command))
                    .toList());
            watch.until(ending);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            log.error("The stack failed", e);
            watch.fail();
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

    private ManagedProcess database(Secrets secrets) {
        MariaDb database = MariaDb.prepare(new MariaDb.Settings(
                layout.cache().resolve("mariadb-11.4.5"), layout.database(), ports.database(), secrets.database()));
        List<MariaDb.Owner> owners = Arrays.stream(Service.values())
                .map(service -> new MariaDb.Owner(service.schema(), service.schema(), secrets.databaseOf(service)))
                .toList();
        return new ManagedProcess(
                new Definition(
                        "mariadb",
                        ports.database(),
                        layout.log("mariadb"),
                        () -> database.command(owners),
                        database::answers),
                InstantSource.system());
    }

    private ManagedProcess process(Service service, ServiceCommand command) {
        int port = ports.of(service);
        var readiness = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                .timeout(Duration.ofSeconds(3))
                .build();
        return new ManagedProcess(
                new Definition(
                        service.id(),
                        port,
                        layout.log(service.id()),
                        () -> command.builder(service),
                        () -> isReady(readiness)),
                InstantSource.system());
    }

    private boolean isReady(HttpRequest readiness) {
        try {
            return http.send(readiness, HttpResponse.BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void stop() {
        watch.stop();
        if (broker != null) {
            broker.close();
        }
        watch.forget();
        log.info("Everything has stopped");
    }
}
