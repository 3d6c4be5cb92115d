package dev.kinora.localstack.bench;

import dev.kinora.events.Topics;
import dev.kinora.localstack.bench.BenchVideos.Approved;
import dev.kinora.localstack.broker.BrokerAccess;
import dev.kinora.localstack.broker.EventSender;
import dev.kinora.localstack.demo.DemoAccounts;
import dev.kinora.localstack.demo.KinoraClient;
import dev.kinora.localstack.stack.Layout;
import dev.kinora.localstack.stack.Ports;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Measures the time from sending a rejection until a video is gone from each place where strangers find it, while
 * thousands of comments wait to be judged and an unreadable record lies ahead of every takedown.
 */
public final class TakedownBenchmark {

    private static final String DECISION = "the decision itself";

    /** Eight places are looked at, and each look costs what a viewer costs. */
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(20);

    private final Layout layout;
    private final Ports ports;
    private final BrokerAccess access;
    private final Consumer<String> out;
    private final Map<String, Measured> measured = new LinkedHashMap<>();

    /** Prepares a measurement of the stack on these ports. */
    public TakedownBenchmark(Layout layout, Ports ports, BrokerAccess access, Consumer<String> out) {
        this.layout = layout;
        this.ports = ports;
        this.access = access;
        this.out = out;
    }

    /**
     * What is measured.
     *
     * @param videos number of videos, which are taken down and approved again in turn; at most 20, a page of the feed
     * @param takedowns number of takedowns
     * @param comments number of comments that wait at most
     * @param requests number of requests after the videos are gone
     */
    public record Plan(int videos, int takedowns, int comments, int requests) {

        private int requestsPerPlace() {
            return Math.ceilDiv(requests, takedowns * 8);
        }
    }

    /**
     * Measures and prints a table in Markdown.
     *
     * @return whether no request was answered with a video that was gone
     */
    public boolean run(Plan plan) throws IOException, InterruptedException, ExecutionException {
        URI origin = URI.create(ports.url());
        var client = new KinoraClient(origin);
        var videos = new BenchVideos(layout, client, new DemoAccounts(client), out);
        List<Approved> approved = videos.publish(plan.videos());
        List<List<Place>> places = new ArrayList<>();
        for (Approved video : approved) {
            places.add(Place.of(videos.view(video.videoId())));
        }
        measured.put(DECISION, new Measured());
        places.getFirst().forEach(place -> measured.put(place.name(), new Measured()));
        try (var strangers = new Strangers(origin);
                var events = new EventSender("127.0.0.1:" + ports.broker(), access)) {
            var burst = new CommentBurst(events, plan.comments());
            out.accept("Taking down");
            for (int i = 0; i < plan.takedowns(); i++) {
                int n = i % approved.size();
                takeDown(approved.get(n), places.get(n), new Round(videos, strangers, events, burst, plan));
            }
            print(plan, burst);
        }
        return measured.values().stream().mapToInt(Measured::answered).sum() == 0;
    }

    private record Round(BenchVideos videos, Strangers strangers, EventSender events, CommentBurst burst, Plan plan) {}

    private void takeDown(Approved video, List<Place> places, Round round)
            throws InterruptedException, ExecutionException {
        for (Place place : places) {
            BenchVideos.await(() -> isThere(place, video, round));
        }
        round.burst().keepWaiting();
        String etag = round.videos().prepare(video);
        round.events().sendUnreadable(Topics.MODERATION_DECIDED, video.videoId());
        round.events().sendUnreadable(Topics.MODERATION_WITHDRAWN, video.videoId());
        round.events().sendUnreadable(Topics.VIDEO_UNPUBLISHED, video.videoId());
        long start = System.nanoTime();
        List<Future<?>> watchers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            places.forEach(place -> watchers.add(threads.submit(() -> watch(place, video, round, start))));
            try {
                round.videos().send(etag, video, "REJECT", "VIOLENCE");
            } catch (RuntimeException e) {
                threads.shutdownNow();
                throw e;
            }
            of(DECISION).gone(millisSince(start));
        }
        for (Future<?> watcher : watchers) {
            watcher.get();
        }
        round.videos().decide(video, "APPROVE", "NO_VIOLATION");
    }

    private static boolean isThere(Place place, Approved video, Round round) {
        try {
            return round.strangers().look(place, video.videoId()) == Place.Finding.THERE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Looks again and again until the video is gone here, and some times afterwards. */
    private @Nullable Void watch(Place place, Approved video, Round round, long start) throws InterruptedException {
        Measured here = of(place.name());
        while (round.strangers().look(place, video.videoId()) != Place.Finding.GONE) {
            Thread.sleep(BETWEEN_LOOKS);
        }
        here.gone(millisSince(start));
        for (int i = 0; i < round.plan().requestsPerPlace(); i++) {
            here.after(round.strangers().look(place, video.videoId()));
        }
        return null;
    }

    private Measured of(String name) {
        return Objects.requireNonNull(measured.get(name));
    }

    private static double millisSince(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private void print(Plan plan, CommentBurst burst) {
        var system = ManagementFactory.getOperatingSystemMXBean();
        out.accept("%n%d processors, load %.1f; %s."
                .formatted(system.getAvailableProcessors(), system.getSystemLoadAverage(), burst.summary()));
        out.accept("""

                | %d takedowns | p50 | p99 | slowest | requests afterwards | answered | refused |
                |---|---|---|---|---|---|---|""".formatted(plan.takedowns()));
        measured.forEach((name, place) -> out.accept(place.row(name)));
        out.accept("%d of %d requests were answered after the video was gone."
                .formatted(
                        measured.values().stream().mapToInt(Measured::answered).sum(),
                        measured.values().stream()
                                .mapToInt(Measured::afterwards)
                                .sum()));
    }
}
