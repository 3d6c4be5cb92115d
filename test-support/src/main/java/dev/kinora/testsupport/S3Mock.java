package dev.kinora.testsupport;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Adobe's S3Mock as a program of its own, one per test JVM: the S3 of people who do not know our client. It takes any keys. Its jar
 * ({@code com.adobe.testing:s3mock}, classifier exec) must be on the class path.
 */
public final class S3Mock {

    /** A bucket that is there. */
    public static final String BUCKET = "kinora-media";

    /** Where it keeps its objects, as files with their bytes. */
    public static final Path OBJECTS = Path.of("target", "s3mock", "buckets");

    private static final Pattern PORT = Pattern.compile("started on ports? .*?(\\d+) \\(http\\)");

    private S3Mock() {}

    /** Where it answers; starts it when needed. */
    public static URI endpoint() {
        return Running.ENDPOINT;
    }

    private static final class Running {

        private static final URI ENDPOINT = start();

        private static URI start() {
            try {
                Path folder = OBJECTS.getParent();
                if (Files.exists(folder)) {
                    try (Stream<Path> old = Files.walk(folder)) {
                        for (Path file : old.sorted(Comparator.reverseOrder()).toList()) {
                            Files.delete(file);
                        }
                    }
                }
                Process server = new ProcessBuilder(command(Files.createDirectories(folder)))
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
                    store + "root=" + OBJECTS.toAbsolutePath());
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
