package dev.kinora.video.transcode.encoding;

import dev.kinora.testsupport.TestPlatform;
import dev.kinora.video.VideoApi;
import dev.kinora.video.VideoServiceApplication;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * A long video made by one replica of the service and by two, which share the real queue. Each replica is a process of
 * its own that may use one processor, and so may the engines that it starts.
 */
final class WorkersBenchmark {

    /** Polls rarely, so that the workers are not slowed down. */
    private static final Duration LOOK = Duration.ofMillis(500);

    private static final Duration PATIENCE = Duration.ofMinutes(15);
    private static final int UPLOAD_PIECE = 1 << 20;
    private static final String OWNER = "00000000-0000-7000-8000-000000000001";

    private final Workbench bench;
    private final int seconds;
    private final List<String> settings;

    WorkersBenchmark(Workbench bench) {
        this.bench = bench;
        this.seconds = bench.quick() ? 120 : 599;
        this.settings = List.of(
                "--spring.profiles.active=local",
                "--KINORA_DB_URL=" + TestPlatform.newSchema(),
                "--KINORA_DB_USER=kinora",
                "--KINORA_DB_PASSWORD=test-only",
                "--KINORA_KAFKA=" + TestPlatform.bootstrapServers(),
                "--kinora.kafka.partitions=4",
                "--kinora.media.dir=" + bench.folder().resolve("media"),
                "--kinora.upload.max-size=500MB",
                "--kinora.transcode.chunk-above=90s",
                "--kinora.transcode.chunk=30s",
                "--logging.level.root=ERROR");
    }

    /** A replica that accepts uploads from anybody and does not transcode. */
    private static final class FrontDesk {

        @Bean
        @Primary
        JwtDecoder everybody() {
            return token -> Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject(OWNER)
                    .claim("handle", "bench")
                    .claim("roles", List.of("viewer", "creator"))
                    .build();
        }
    }

    /**
     * What was seen of one worker.
     *
     * @param parts that it took
     */
    private record Seen(Set<Integer> parts, double[] busy) {}

    /**
     * How long a video took, and who did what.
     *
     * @param playable when its owner could play the first of it
     */
    private record Run(double wall, double playable, Map<String, Seen> workers) {}

    void run() throws Exception {
        Path clip = clip();
        var replicas = new ArrayList<Process>();
        var application = new SpringApplicationBuilder(VideoServiceApplication.class, FrontDesk.class)
                .web(WebApplicationType.SERVLET)
                .bannerMode(Banner.Mode.OFF)
                .application();
        try (var desk = start(application)) {
            var api =
                    new VideoApi(desk.getEnvironment().getProperty("local.server.port", Integer.class, 0), "anything");
            JdbcClient jdbc = desk.getBean(JdbcClient.class);
            replicas.add(replica(0));
            Run one = make(api, jdbc, clip);
            replicas.add(replica(1));
            Run two = make(api, jdbc, clip);
            table(one, two);
        } finally {
            for (Process replica : replicas) {
                replica.destroy();
                if (!replica.waitFor(20, TimeUnit.SECONDS)) {
                    replica.destroyForcibly();
                }
            }
        }
    }

    private ConfigurableApplicationContext start(SpringApplication application) {
        var arguments = new ArrayList<>(settings);
        arguments.addAll(List.of("--server.port=0", "--kinora.transcode.concurrency=0"));
        return application.run(arguments.toArray(String[]::new));
    }

    private void table(Run one, Run two) {
        bench.say(
                "%n| %d s of 240 × 426 by chunks of 30 s, each worker a process on one processor | one worker |"
                        + " two workers |%n|---|---|---|",
                seconds);
        bench.say("| upload done to ready for screening | %.1f s | %.1f s |", one.wall, two.wall);
        bench.say(
                "| of it until its owner can play the first (wanted ≤ 0.50) | %.2f | %.2f |",
                one.playable / one.wall, two.playable / two.wall);
        bench.say("| parts of each worker | %s | %s |", parts(one), parts(two));
        bench.say("| busy seconds of each worker | %s | %s |", busy(one), busy(two));
        bench.say("| **one against two** (wanted ≥ 1.60) | | **%.2f** |%n", one.wall / two.wall);
    }

    private static String parts(Run run) {
        return String.join(
                " + ",
                run.workers.values().stream()
                        .map(seen -> Integer.toString(seen.parts.size()))
                        .toList());
    }

    private static String busy(Run run) {
        return String.join(
                " + ",
                run.workers.values().stream()
                        .map(seen -> "%.1f".formatted(seen.busy[0]))
                        .toList());
    }

    /** Repeats twenty seconds, because the distribution of work is measured and not the encoding. */
    private Path clip() throws Exception {
        Path loop = bench.make(
                "loop.mp4",
                "-f lavfi -i testsrc2=size=240x426:rate=24 -f lavfi -i sine=frequency=330 -t 20"
                        + " -c:v libx264 -preset veryfast -pix_fmt yuv420p -c:a aac");
        return bench.make("long.mp4", "-stream_loop -1 -i " + loop + " -t " + seconds + " -c copy");
    }

    /** Another process of the service, limited to one processor if possible. */
    private Process replica(int number) throws Exception {
        int port = freePort();
        var command = new ArrayList<String>();
        if (Files.isExecutable(Path.of("/usr/bin/taskset"))) {
            int processors = Runtime.getRuntime().availableProcessors();
            command.addAll(List.of("/usr/bin/taskset", "-c", Integer.toString(number % processors)));
        }
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                VideoServiceApplication.class.getName()));
        command.addAll(settings);
        command.addAll(List.of("--server.port=" + port, "--kinora.transcode.concurrency=1"));
        Process replica = new ProcessBuilder(command).inheritIO().start();
        try (var http = HttpClient.newHttpClient()) {
            var ready = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health/readiness"))
                    .build();
            long start = System.nanoTime();
            while (!isReady(http, ready)) {
                if (!replica.isAlive() || System.nanoTime() - start > PATIENCE.toNanos()) {
                    throw new IOException("Replica " + number + " did not start");
                }
                Thread.sleep(LOOK);
            }
        }
        return replica;
    }

    private static boolean isReady(HttpClient http, HttpRequest request) throws InterruptedException {
        try {
            return http.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        }
    }

    private Run make(VideoApi api, JdbcClient jdbc, Path clip) throws Exception {
        String upload = upload(api, clip);
        var workers = new TreeMap<String, Seen>();
        long start = System.nanoTime();
        long last = start;
        double playable = 0;
        var made = api.post("/api/v1/videos", Map.of("uploadId", upload, "title", "Long"));
        UUID id = UUID.fromString(made.json().path("id").asString());
        for (String state = api.state(id); !state.equals("SCREENING"); state = api.state(id)) {
            if (state.equals("FAILED") || last - start > PATIENCE.toNanos()) {
                throw new IOException("The video is "
                        + api.get("/api/v1/videos/" + id + "/status").text());
            }
            Thread.sleep(LOOK);
            long now = System.nanoTime();
            double passed = (now - last) / 1e9;
            last = now;
            if (playable == 0 && isPlayable(api, id)) {
                playable = (now - start) / 1e9;
            }
            jdbc.sql("select worker, number, state from transcode_part where worker is not null")
                    .query(row -> {
                        Seen seen = workers.computeIfAbsent(
                                row.getString("worker"), name -> new Seen(new HashSet<>(), new double[1]));
                        seen.parts.add(row.getInt("number"));
                        if ("RUNNING".equals(row.getString("state"))) {
                            seen.busy[0] += passed;
                        }
                    });
        }
        return new Run((System.nanoTime() - start) / 1e9, playable, workers);
    }

    private static boolean isPlayable(VideoApi api, UUID id) {
        return api.get("/api/v1/videos/" + id).json().path("playback").has("hlsUrl");
    }

    private static String upload(VideoApi api, Path clip) throws IOException {
        byte[] bytes = Files.readAllBytes(clip);
        String location = api.createUpload(bytes.length).header("Location");
        for (int offset = 0; offset < bytes.length; offset += UPLOAD_PIECE) {
            int end = Math.min(bytes.length, offset + UPLOAD_PIECE);
            api.append(location, offset, Arrays.copyOfRange(bytes, offset, end));
        }
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
