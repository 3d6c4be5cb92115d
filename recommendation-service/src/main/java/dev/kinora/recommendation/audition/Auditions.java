package dev.kinora.recommendation.audition;

import dev.kinora.events.video.VideoPublished;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Random;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Lets every new public video look for its audience on the day of its publication. One replica at a time moves the auditions on; all
 * read which videos they may show.
 */
@Component
public class Auditions {

    /** The time that a video has from its publication on. */
    static final Duration TIME = Duration.ofDays(1);

    /** The time for which only those get it who are likely to enjoy it. */
    private static final Duration LIKELIEST_FIRST = Duration.ofHours(2);

    private static final String PUBLIC = "PUBLIC";

    private final AuditionStore store;
    private final AuditionRound round;
    private final AuditionProperties properties;
    private final InstantSource clock;
    private volatile Stage stage = Stage.EMPTY;

    Auditions(AuditionStore store, AuditionRound round, AuditionProperties properties, InstantSource clock) {
        this.store = store;
        this.round = round;
        this.properties = properties;
        this.clock = clock;
    }

    /** The videos that look for their audience; about a second old, their showings some seconds. */
    public Stage stage() {
        return stage;
    }

    /** In the transaction that adds the video to the catalog. One that was seen before, such as an edited one, has no other audition. */
    @EventListener
    void on(VideoPublished video) {
        if (PUBLIC.equals(video.visibility()) && video.publishedAt().plus(TIME).isAfter(clock.instant())) {
            store.add(video.videoId(), properties.goal(), video.publishedAt());
        }
    }

    @Scheduled(fixedDelayString = "PT5S")
    void moveOn() {
        round.hold();
    }

    @Scheduled(fixedDelay = 1000)
    void refresh() {
        var running = new ArrayList<>(store.running(clock.instant().minus(LIKELIEST_FIRST), properties.most()));
        Collections.shuffle(running, new Random(clock.millis()));
        stage = new Stage(running);
    }

    /** Deletes a batch of the auditions of a creator; returns their number. */
    public int eraseSome(UUID creator, int limit) {
        return store.eraseSome(creator, limit);
    }
}
