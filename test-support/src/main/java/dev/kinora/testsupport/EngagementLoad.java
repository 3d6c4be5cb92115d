package dev.kinora.testsupport;

import dev.kinora.events.Topics;
import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.engagement.EngagementTarget;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Measures how many engagements a second a service takes from their topic, once they wait there. Service, database and broker share this
 * machine. Of ten engagements two are completions, one is a like, one a skip, and the rest are views.
 */
public final class EngagementLoad {

    private static final Duration LOOK_EVERY = Duration.ofMillis(200);
    private static final List<EngagementKind> KINDS =
            List.of(EngagementKind.COMPLETE, EngagementKind.COMPLETE, EngagementKind.LIKE, EngagementKind.SKIP);

    private final Random random = new Random(1);
    private final int events;
    private final int viewers;

    /** With the options {@code [--events N] [--viewers N]}. */
    public EngagementLoad(List<String> options) {
        this.events = number(options, "--events", 100_000);
        this.viewers = number(options, "--viewers", 2_000);
    }

    /** The number that follows a name in the options. */
    public static int number(List<String> options, String name, int otherwise) {
        return options.contains(name) ? Integer.parseInt(options.get(options.indexOf(name) + 1)) : otherwise;
    }

    public int viewers() {
        return viewers;
    }

    /** What a viewer with a number engages with. */
    @FunctionalInterface
    public interface Targets {
        EngagementTarget draw(int viewer, Random random);
    }

    /** The id of the viewer with this number. */
    public static UUID viewer(int number) {
        return new UUID(9, number);
    }

    /** A service with a database and a broker of its own. */
    public static ConfigurableApplicationContext start(Class<?> application) {
        return new SpringApplicationBuilder(application)
                .profiles("local")
                .initializers(new TestPlatform())
                .properties("server.port=0", "logging.level.root=error")
                .run();
    }

    /**
     * Measures a service after a fifth of the engagements, and prints the figures.
     *
     * @param stored counts the engagements that it has taken
     */
    public void measure(ConfigurableApplicationContext service, Targets targets, String stored) {
        var name = service.getEnvironment().getRequiredProperty("spring.application.name");
        try (var topics = new TestTopics(TestPlatform.bootstrapServers())) {
            var listener = listener(service.getBean(KafkaListenerEndpointRegistry.class));
            var jdbc = service.getBean(JdbcClient.class);
            measure(topics, listener, jdbc, targets, stored, events / 5);
            System.out.printf(
                    "%s, %,d viewers: %s%n", name, viewers, measure(topics, listener, jdbc, targets, stored, events));
        }
    }

    private static MessageListenerContainer listener(KafkaListenerEndpointRegistry listeners) {
        return listeners.getListenerContainers().stream()
                .filter(container ->
                        List.of(container.getContainerProperties().getTopics()).contains(Topics.ENGAGEMENT_RECORDED))
                .findFirst()
                .orElseThrow();
    }

    private String measure(
            TestTopics topics,
            MessageListenerContainer listener,
            JdbcClient jdbc,
            Targets targets,
            String stored,
            int count) {
        listener.pause();
        topics.publishAll(IntStream.range(0, count)
                .mapToObj(number -> engagement(targets))
                .toList());
        var wanted = count(jdbc, stored) + count;
        var statements = statements(jdbc);
        var began = System.nanoTime();
        listener.resume();
        var looks = 0;
        for (; count(jdbc, stored) < wanted; looks++) {
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        var seconds = (System.nanoTime() - began) / 1e9;
        return "%,.0f engagements a second, %.2f statements each"
                .formatted(count / seconds, (statements(jdbc) - statements - looks) / (double) count);
    }

    private EngagementRecorded engagement(Targets targets) {
        var drawn = random.nextInt(10);
        var kind = drawn < KINDS.size() ? KINDS.get(drawn) : EngagementKind.PROGRESS;
        var viewer = random.nextInt(viewers);
        return new EngagementRecorded(
                new UUID(random.nextLong(), random.nextLong()),
                viewer(viewer),
                kind,
                targets.draw(viewer, random),
                5_000,
                10_000,
                Instant.now());
    }

    private static long count(JdbcClient jdbc, String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private static long statements(JdbcClient jdbc) {
        return jdbc.sql("show global status like 'Questions'")
                .query((row, number) -> row.getLong(2))
                .single();
    }
}
