package dev.kinora.preference.engagement;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.kinora.events.engagement.EngagementTarget;
import dev.kinora.preference.PreferenceServiceApplication;
import dev.kinora.testsupport.EngagementLoad;
import java.util.List;
import java.util.UUID;
import org.slf4j.LoggerFactory;

/** The part of {@code ./kinora bench engagements} that measures this service; as if another one had recorded the engagements. */
final class EngagementBenchmark {

    private static final int VIDEOS = 5_000;

    private EngagementBenchmark() {}

    public static void main(String[] arguments) {
        var options = List.of(arguments);
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        if (options.contains("--help")) {
            System.exit(0); // The other part tells.
        }
        var load = new EngagementLoad(options);
        try (var service = EngagementLoad.start(PreferenceServiceApplication.class)) {
            load.measure(
                    service,
                    (viewer, random) -> new EngagementTarget(
                            new UUID(7, random.nextInt(VIDEOS)), null, new UUID(viewer, random.nextInt())),
                    "select count(*) from engagement");
        }
        System.exit(0); // The broker leaves threads.
    }
}
