package dev.kinora.video.transcode.encoding;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Players that read published media of a running stack: at the pace of playing, and as fast as they get it. Through the
 * gateway, and for comparison straight from video-service.
 */
final class ServingBenchmark {

    /** Requests per address are limited, so the players use this number of loopback addresses. */
    private static final int ADDRESSES = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Workbench bench;
    private final URI gateway;
    private final URI video;
    private final int players;
    private final Duration length;
    private final List<HttpClient> clients = new ArrayList<>();

    ServingBenchmark(Workbench bench, URI gateway, int players) {
        this.bench = bench;
        this.gateway = gateway;
        this.video = URI.create("http://127.0.0.1:" + (gateway.getPort() + 1));
        this.players = players;
        this.length = Duration.ofSeconds(bench.quick() ? 5 : 20);
    }

    /** A segment and its duration in seconds. */
    private record Segment(String path, double seconds) {}

    /** The combined measurements of the players. */
    private record Tally(ConcurrentLinkedQueue<Double> millis, AtomicLong bytes, AtomicLong failures) {}

    void run() throws Exception {
        for (int i = 1; i <= ADDRESSES; i++) {
            clients.add(HttpClient.newBuilder()
                    .version(HttpClient.Version.HTTP_1_1)
                    .localAddress(InetAddress.getByName("127.0.1." + i))
                    .build());
        }
        try {
            List<List<Segment>> videos = videos();
            bench.say(
                    "%n| %d players, %d videos, %.0f s each | segments/s | MB/s | p50 | p99 | slowest | failed |%n"
                            + "|---|---|---|---|---|---|---|",
                    players, videos.size(), length.toMillis() / 1000.0);
            measure("warming up, through the gateway", gateway, videos, false);
            measure("warming up, straight from video-service", video, videos, false);
            measure("playing, through the gateway", gateway, videos, true);
            measure("playing, straight from video-service", video, videos, true);
            measure("as fast as it comes, through the gateway", gateway, videos, false);
            measure("as fast as it comes, straight from video-service", video, videos, false);
        } finally {
            clients.forEach(HttpClient::close);
        }
    }

    private void measure(String what, URI origin, List<List<Segment>> videos, boolean paced) throws Exception {
        var tally = new Tally(new ConcurrentLinkedQueue<>(), new AtomicLong(), new AtomicLong());
        long end = System.nanoTime() + length.toNanos();
        var threads = new ArrayList<Thread>();
        long start = System.nanoTime();
        for (int i = 0; i < players; i++) {
            HttpClient client = clients.get(i % ADDRESSES);
            List<Segment> segments = videos.get(i % videos.size());
            threads.add(Thread.ofVirtual().start(() -> play(client, origin, segments, paced, end, tally)));
        }
        for (Thread thread : threads) {
            thread.join();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        double[] sorted =
                tally.millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        bench.say(
                "| %s | %.0f | %.1f | %.1f ms | %.1f ms | %.1f ms | %d |",
                what,
                sorted.length / seconds,
                tally.bytes.get() / 1e6 / seconds,
                quantile(sorted, 0.5),
                quantile(sorted, 0.99),
                quantile(sorted, 1),
                tally.failures.get());
    }

    private static void play(
            HttpClient client, URI origin, List<Segment> segments, boolean paced, long end, Tally tally) {
        try {
            // Players do not start all at the same time.
            Thread.sleep(paced ? ThreadLocalRandom.current().nextLong(2000) : 0);
            for (int i = 0; System.nanoTime() < end; i++) {
                Segment segment = segments.get(i % segments.size());
                long start = System.nanoTime();
                HttpResponse<byte[]> response = client.send(request(origin, segment.path), BodyHandlers.ofByteArray());
                double millis = (System.nanoTime() - start) / 1e6;
                if (response.statusCode() == 200) {
                    tally.millis.add(millis);
                    tally.bytes.addAndGet(response.body().length);
                } else {
                    tally.failures.incrementAndGet();
                }
                if (paced) {
                    Thread.sleep(Duration.ofMillis(Math.max(0, Math.round(segment.seconds * 1000 - millis))));
                }
            }
        } catch (IOException e) {
            tally.failures.incrementAndGet();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The segments of the best rendition of each video in the feed. */
    private List<List<Segment>> videos() throws Exception {
        JsonNode feed = new JsonMapper().readTree(text("/api/v1/feed?limit=20"));
        Set<String> masters = new LinkedHashSet<>();
        for (JsonNode item : feed.path("items")) {
            masters.add(item.path("video").path("playback").path("hlsUrl").asString());
        }
        if (masters.isEmpty()) {
            throw new IOException("Nothing is published at " + gateway);
        }
        var videos = new ArrayList<List<Segment>>();
        for (String master : masters) {
            String folder = master.substring(0, master.lastIndexOf('/') + 1);
            String playlist = uris(text(master)).getFirst();
            String below = folder + playlist.substring(0, playlist.lastIndexOf('/') + 1);
            videos.add(segments(below, text(folder + playlist)));
        }
        return videos;
    }

    private static List<Segment> segments(String folder, String playlist) {
        var segments = new ArrayList<Segment>();
        double seconds = 0;
        for (String line : playlist.lines().toList()) {
            if (line.startsWith("#EXTINF:")) {
                seconds = Double.parseDouble(line.substring(8, line.indexOf(',')));
            } else if (!line.startsWith("#")) {
                segments.add(new Segment(folder + line, seconds));
            }
        }
        return segments;
    }

    private static List<String> uris(String playlist) {
        return playlist.lines().filter(line -> !line.startsWith("#")).toList();
    }

    private String text(String path) throws IOException, InterruptedException {
        HttpResponse<String> response = clients.getFirst().send(request(gateway, path), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException(path + " was answered with " + response.statusCode());
        }
        return response.body();
    }

    private static HttpRequest request(URI origin, String path) {
        return HttpRequest.newBuilder(origin.resolve(path)).timeout(PATIENCE).build();
    }

    private static double quantile(double[] sorted, double share) {
        var index = (int) Math.ceil(share * sorted.length) - 1;
        return sorted.length == 0 ? Double.NaN : sorted[Math.clamp(index, 0, sorted.length - 1)];
    }
}
