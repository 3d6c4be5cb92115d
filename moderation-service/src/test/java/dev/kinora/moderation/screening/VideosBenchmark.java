package dev.kinora.moderation.screening;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import dev.kinora.events.video.CaptionText;
import dev.kinora.events.video.VideoAuthor;
import dev.kinora.events.video.VideoMedia;
import dev.kinora.events.video.VideoText;
import dev.kinora.events.video.VideoTranscoded;
import dev.kinora.moderation.FakeGateway;
import dev.kinora.moderation.policy.Stage;
import dev.kinora.moderation.screening.BenchClips.Clip;
import dev.kinora.moderation.screening.BenchClips.Kind;
import dev.kinora.moderation.screening.ScreenedVideos.Screened;
import dev.kinora.testsupport.TestPlatform;
import dev.kinora.testsupport.TestTopics;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.LoggerFactory;

/**
 * {@code ./kinora bench screening videos [--quick] [--backlog N] [--fresh N]}: how long the service takes to screen whole
 * videos with all stages that run here, and how long new videos wait behind a backlog. The service is a process of its own
 * with a real database and broker; only the gateway is not real, which serves the frames.
 */
final class VideosBenchmark {

    private static final double WANTED = 0.25;
    private static final List<Stage> LOCAL = List.of(Stage.HASH, Stage.TEXT, Stage.LOCAL_VISION, Stage.PICTURE_TEXT);
    private static final int[] LENGTHS = {6, 15, 30, 60};
    private static final int[] QUICK_LENGTHS = {6, 15};
    private static final int SHORT = 3;
    private static final Duration BETWEEN_UPLOADS = Duration.ofSeconds(1);

    private final PrintStream out = System.out;
    private final FakeGateway gateway = new FakeGateway();
    private final Map<UUID, Clip> sent = new HashMap<>();
    private final boolean quick;
    private final int backlog;
    private final int fresh;

    private VideosBenchmark(List<String> words) {
        this.quick = words.contains("--quick");
        this.backlog = number(words, "--backlog", quick ? 100 : 1000);
        this.fresh = number(words, "--fresh", 20);
    }

    private static int number(List<String> words, String name, int otherwise) {
        return words.contains(name) ? Integer.parseInt(words.get(words.indexOf(name) + 1)) : otherwise;
    }

    public static void main(String[] arguments) throws Exception {
        var words = List.of(arguments);
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.ERROR);
        if (words.contains("--help")) {
            System.err.println("Usage: bench screening videos [--quick] [--backlog N] [--fresh N]");
            System.exit(0);
        }
        new VideosBenchmark(words).run();
        System.exit(0); // The broker leaves threads.
    }

    private void run() throws Exception {
        say(
                "%d processors, load %s, Java %s",
                Runtime.getRuntime().availableProcessors(),
                Files.readString(Path.of("/proc/loadavg")).split(" ")[0],
                Runtime.version());
        var clips = clips();
        var schema = TestPlatform.newSchema();
        var topics = new TestTopics(TestPlatform.bootstrapServers());
        var log = Files.createTempFile("kinora-bench-moderation", ".log");
        say("The log of the service: %s", log);
        try (var screened = new ScreenedVideos(schema)) {
            try (var service = MeasuredService.start(schema, gateway, log)) {
                whole(clips, service, topics, screened);
            }
            if (backlog > 0) {
                backlog(topics, screened, schema, log);
            }
        }
        Files.delete(log);
    }

    private List<Clip> clips() throws IOException, InterruptedException {
        List<Clip> clips = new ArrayList<>();
        for (int seconds : quick ? QUICK_LENGTHS : LENGTHS) {
            for (var kind : Kind.values()) {
                clips.add(BenchClips.paint(kind, seconds, 70_000L + 1000L * seconds + 100L * kind.ordinal()));
            }
        }
        say("%d clips of 1080 × 1920 painted, %d s in all", clips.size(), seconds(clips));
        return clips;
    }

    private void whole(List<Clip> clips, MeasuredService service, TestTopics topics, ScreenedVideos screened)
            throws IOException {
        // The topics exist once the service has started, and the models are loaded once it has screened.
        topics.publish(event(clips.getFirst(), UUID.randomUUID()));
        screened.await(sent.keySet(), service);
        double resident = service.residentMib();
        say(
                "%n%-14s %7s %9s %9s %9s %9s %9s %8s %8s",
                "one at a time", "frames", "HASH", "TEXT", "VISION", "WORDS", "all", "/ clip", "picking");
        List<Screened> alone = new ArrayList<>();
        for (var clip : clips) {
            alone.addAll(screen(List.of(clip), service, topics, screened));
            print(clip, alone.getLast());
        }
        ratios("One at a time", alone);
        double before = service.processorSeconds();
        var together = screen(twice(clips), service, topics, screened);
        double spent = service.processorSeconds() - before;
        ratios("Two at a time", together);
        throughput(together, spent);
        say("Memory: %.0f MiB resident after the first video, %.0f MiB at the most", resident, service.peakMib());
    }

    private static List<Clip> twice(List<Clip> clips) {
        List<Clip> all = new ArrayList<>(clips);
        all.addAll(clips.reversed());
        return all;
    }

    private List<Screened> screen(
            List<Clip> clips, MeasuredService service, TestTopics topics, ScreenedVideos screened) {
        var events = clips.stream().map(clip -> event(clip, UUID.randomUUID())).toList();
        topics.publishAll(events);
        var done = screened.await(events.stream().map(VideoTranscoded::videoId).toList(), service);
        done.forEach(one -> {
            if (!LOCAL.stream().map(Stage::name).allMatch(one.stages()::containsKey)) {
                throw new IllegalStateException(
                        "Only these stages ran: " + one.stages().keySet());
            }
        });
        return done;
    }

    private void print(Clip clip, Screened one) {
        say(
                "%-14s %7d %9d %9d %9d %9d %9.2f %8.3f %8.2f",
                clip.name(),
                clip.frames().size(),
                millis(one, Stage.HASH),
                millis(one, Stage.TEXT),
                millis(one, Stage.LOCAL_VISION),
                millis(one, Stage.PICTURE_TEXT),
                one.stageSeconds(),
                one.stageSeconds() / clip.seconds(),
                clip.pickedMillis() / 1000.0);
    }

    private static long millis(Screened one, Stage stage) {
        return Objects.requireNonNull(one.stages().get(stage.name()));
    }

    private void ratios(String name, List<Screened> all) {
        var ratios = all.stream()
                .mapToDouble(one -> one.stageSeconds() / clip(one).seconds())
                .sorted()
                .toArray();
        say(
                "%n%s: seconds of screening per second of clip: median %.3f, worst %.3f (wanted <= %.2f)",
                name, ratios[ratios.length / 2], ratios[ratios.length - 1], WANTED);
        double stages = all.stream().mapToDouble(Screened::stageSeconds).sum();
        for (var stage : LOCAL) {
            double own = all.stream()
                    .mapToLong(one -> one.stages().get(stage.name()))
                    .sum();
            say("  %-13s %.2f of the time", stage, own / 1000 / stages);
        }
    }

    private void throughput(List<Screened> all, double processorSeconds) {
        var first = all.stream().map(Screened::queued).sorted().toList().getFirst();
        double minutes = Duration.between(first, all.getLast().assessed()).toMillis() / 60_000.0;
        int seconds = seconds(all.stream().map(this::clip).toList());
        say(
                "%.1f videos per minute, %.1f seconds of clip per second, %.3f processor seconds per second of clip",
                all.size() / minutes, seconds / (60 * minutes), processorSeconds / seconds);
    }

    /** As after an outage: the service starts when the backlog is there. */
    private void backlog(TestTopics topics, ScreenedVideos screened, String schema, Path log)
            throws IOException, InterruptedException {
        var clip = BenchClips.paint(Kind.SHOTS, SHORT, 1);
        var playback = UUID.randomUUID();
        gateway.showAt(playback, clip.frames());
        var old = events(clip, playback, backlog);
        topics.publishAll(old);
        try (var service = MeasuredService.start(schema, gateway, log)) {
            screened.awaitBacklog(backlog, service);
            var coming = events(clip, playback, fresh);
            for (var event : coming) {
                topics.publish(event);
                LockSupport.parkNanos(BETWEEN_UPLOADS.toNanos());
            }
            var newOnes =
                    screened.await(coming.stream().map(VideoTranscoded::videoId).toList(), service);
            var all = screened.await(old.stream().map(VideoTranscoded::videoId).toList(), service);
            var last = newOnes.getLast().assessed();
            long before =
                    all.stream().filter(one -> one.assessed().isBefore(last)).count();
            say("%nA backlog of %d videos of %d s, and %d new ones, one per second:", backlog, SHORT, fresh);
            waits("backlog", all);
            waits("new", newOnes);
            say(
                    "%d of the backlog were screened before the last new one; all after %.0f s",
                    before, all.getLast().waitedSeconds());
        }
    }

    private List<VideoTranscoded> events(Clip clip, UUID playback, int count) {
        List<VideoTranscoded> events = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            events.add(event(clip, playback));
        }
        return events;
    }

    private void waits(String name, List<Screened> all) {
        var waited = all.stream().mapToDouble(Screened::waitedSeconds).sorted().toArray();
        say(
                "  %-8s waited and screened: median %.1f s, longest %.1f s",
                name, waited[waited.length / 2], waited[waited.length - 1]);
    }

    private VideoTranscoded event(Clip clip, UUID playback) {
        gateway.showAt(playback, clip.frames());
        var id = UUID.randomUUID();
        sent.put(id, clip);
        return new VideoTranscoded(
                id,
                new VideoAuthor(UUID.randomUUID(), "ada", "Ada"),
                new VideoText("A day in pictures", clip.text(), List.of("day"), null, CaptionText.of(clip.captions())),
                new VideoMedia(
                        playback,
                        clip.seconds() * 1000L,
                        1080,
                        1920,
                        "/media/x/master.m3u8",
                        "/media/x/poster.jpg",
                        null),
                id.toString().replace("-", "").repeat(2),
                1);
    }

    private Clip clip(Screened one) {
        return Objects.requireNonNull(sent.get(one.id()));
    }

    private static int seconds(List<Clip> clips) {
        return clips.stream().mapToInt(Clip::seconds).sum();
    }

    private void say(String pattern, Object... values) {
        out.printf(Locale.ROOT, pattern + "%n", values);
    }
}
