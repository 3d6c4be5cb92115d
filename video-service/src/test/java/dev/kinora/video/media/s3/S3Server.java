package dev.kinora.video.media.s3;

import dev.kinora.starter.media.MediaStore;
import dev.kinora.starter.media.s3.Bucket;
import dev.kinora.starter.media.s3.S3MediaAutoConfiguration;
import dev.kinora.starter.media.s3.S3MediaStore;
import dev.kinora.starter.media.s3.S3Properties;
import dev.kinora.starter.secret.Secret;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;
import org.springframework.util.unit.DataSize;

/** Adobe's S3Mock as a program of its own, one per test JVM: the S3 of people who do not know our client. */
public final class S3Server {

    /** A bucket that is there. */
    public static final String BUCKET = "kinora-media";

    private static final Path FOLDER = Path.of("target", "s3mock");
    private static final int SMALL_PAGE = 10;
    private static final Pattern PORT = Pattern.compile("started on ports? .*?(\\d+) \\(http\\)");

    private S3Server() {}

    /** Where it answers; starts it when needed. */
    public static URI endpoint() {
        return Running.ENDPOINT;
    }

    /** A store in its bucket that lists few objects at once. */
    public static MediaStore open(String... endpoint) {
        return new S3MediaStore(bucket(properties(URI.create(endpoint[0]), BUCKET)), 32L << 20, SMALL_PAGE);
    }

    /** Where the server keeps an object of these bytes. */
    static Path fileOf(byte[] bytes) throws IOException {
        try (Stream<Path> files = Files.walk(FOLDER.resolve("buckets"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.size(file) == bytes.length && Arrays.equals(Files.readAllBytes(file), bytes)) {
                    return file;
                }
            }
        }
        throw new IllegalStateException("S3Mock has no such object");
    }

    static Bucket bucket(S3Properties properties) {
        var configuration = new S3MediaAutoConfiguration();
        return configuration.mediaBucket(configuration.s3Client(properties), properties);
    }

    static S3Properties properties(URI endpoint, String bucket) {
        var limits = new S3Properties.Limits(
                Duration.ofSeconds(2), Duration.ofSeconds(15), Duration.ofSeconds(20), 50, 3, DataSize.ofMegabytes(32));
        var keys = new S3Properties.Credentials("key", Secret.of("hush-hush"));
        return new S3Properties(bucket, false, endpoint, "us-east-1", true, keys, limits);
    }

    private static final class Running {

        private static final URI ENDPOINT = start();

        private static URI start() {
            try {
                FileSystemUtils.deleteRecursively(FOLDER);
                Path folder = Files.createDirectories(FOLDER);
                Process server = new ProcessBuilder(command(folder))
                        .redirectErrorStream(true)
                        .start();
                Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
                return URI.create("http://127.0.0.1:" + port(server));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static List<String> command(Path folder) {
            String jar = Arrays.stream(System.getProperty("java.class.path").split(java.io.File.pathSeparator))
                    .filter(entry -> entry.matches(".*s3mock-[0-9.]+-exec\\.jar"))
                    .findFirst()
                    .orElseThrow();
            String store = "--com.adobe.testing.s3mock.store.";
            return List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx192m",
                    "-XX:+UseSerialGC",
                    "-Djava.io.tmpdir=" + folder.toAbsolutePath(),
                    "-jar",
                    jar,
                    "--server.port=0",
                    "--http.port=0",
                    "--com.adobe.testing.s3mock.max-payload-size=64MB",
                    store + "initialBuckets=" + BUCKET,
                    store + "root=" + folder.resolve("buckets").toAbsolutePath());
        }

        /** Reads what the server says until it has said its port; the rest is read away so that it never waits. */
        private static String port(Process server) throws IOException {
            BufferedReader log = server.inputReader();
            var said = new StringBuilder();
            for (String line = log.readLine(); line != null; line = log.readLine()) {
                said.append(line).append('\n');
                Matcher started = PORT.matcher(line);
                if (started.find()) {
                    Thread.ofVirtual().start(() -> log.lines().forEach(rest -> {}));
                    return started.group(1);
                }
            }
            throw new IllegalStateException("S3Mock did not start:\n" + said);
        }
    }
}
