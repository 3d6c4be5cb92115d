package dev.kinora.textclassifier.checkpoint;

import java.io.IOException;
import java.io.InputStream;
import java.net.ProxySelector;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Optional;
import java.util.Timer;
import java.util.TimerTask;

/**
 * Downloads a {@link PinnedModel} into a cache folder, and resumes an earlier attempt, also of another process, that
 * was cut off.
 *
 * <p>A file is accepted only with the pinned digest, and the folder gets its final name when all files are accepted.
 * The JVM's proxy settings ({@code https.proxyHost}, {@code http.nonProxyHosts}, …) are honored.
 */
public final class ModelDownload {

    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final int BUFFER = 1 << 16;

    private final URI hub;
    private final Limits limits;
    private final HttpClient client;

    /**
     * Limits of a download.
     *
     * @param connect time limit for connecting
     * @param silence time limit for the next bytes
     * @param tries most consecutive attempts without progress, at least 1
     * @param pause pause between attempts
     * @param largestFile size limit of a file in bytes
     */
    public record Limits(Duration connect, Duration silence, int tries, Duration pause, long largestFile) {

        public Limits {
            if (tries < 1 || largestFile < 1) {
                throw new IllegalArgumentException("tries and largestFile must be positive");
            }
        }

        /** Ten seconds to connect, thirty of silence, five attempts two seconds apart, 2 GiB per file. */
        public static Limits usual() {
            return new Limits(Duration.ofSeconds(10), Duration.ofSeconds(30), 5, Duration.ofSeconds(2), 1L << 31);
        }
    }

    /** {@code hub} is the URL of Hugging Face or of a mirror with the same paths. */
    public ModelDownload(URI hub, Limits limits) {
        this.hub = hub;
        this.limits = limits;
        this.client = HttpClient.newBuilder()
                .connectTimeout(limits.connect())
                .followRedirects(HttpClient.Redirect.NORMAL)
                .proxy(ProxySelector.getDefault())
                .build();
    }

    /** The folder of the model under {@code cache}; empty if it is not downloaded. */
    public Optional<Path> cached(PinnedModel model, Path cache) {
        return Optional.of(cache.resolve(model.folderName())).filter(Files::isDirectory);
    }

    /**
     * The folder of the model under {@code cache}, downloaded if it does not exist.
     *
     * @throws CheckpointException if the download fails; received bytes are kept for the next call
     */
    public Path fetch(PinnedModel model, Path cache) {
        var folder = cache.resolve(model.folderName());
        if (Files.isDirectory(folder)) {
            return folder;
        }
        var half = cache.resolve(model.folderName() + ".part");
        try {
            Files.createDirectories(half);
            try (var channel = FileChannel.open(
                            cache.resolve(model.folderName() + ".lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    var _ = lock(channel, folder)) {
                if (!Files.isDirectory(folder)) {
                    for (var pin : model.files().entrySet()) {
                        fetchFile(model.location(hub, pin.getKey()), half.resolve(pin.getKey()), pin.getValue());
                    }
                    Files.move(half, folder, StandardCopyOption.ATOMIC_MOVE);
                }
            }
            return folder;
        } catch (IOException e) {
            throw new CheckpointException(folder, "download of " + model.name() + " failed: " + cause(e), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CheckpointException(folder, "download of " + model.name() + " was interrupted", e);
        }
    }

    /** Two processes must not write the same unfinished folder. */
    private static FileLock lock(FileChannel channel, Path folder) throws IOException {
        try {
            return channel.lock();
        } catch (OverlappingFileLockException e) {
            throw new CheckpointException(folder, "is being downloaded already", e);
        }
    }

    private void fetchFile(URI from, Path target, String sha256) throws IOException, InterruptedException {
        if (Files.exists(target)) {
            return;
        }
        var part = target.resolveSibling(target.getFileName() + ".part");
        int failures = 0;
        boolean complete = false;
        while (!complete) {
            long before = size(part);
            try {
                complete = transfer(from, part, before);
            } catch (IOException e) {
                failures = size(part) > before ? 0 : failures + 1;
                if (failures >= limits.tries() || e instanceof RefusedException) {
                    throw e;
                }
                Thread.sleep(limits.pause());
            }
        }
        var actual = DistilBertCheckpoint.sha256(part);
        if (!actual.equals(sha256)) {
            Files.delete(part);
            throw new IOException(from + " has SHA-256 " + actual + ", pinned is " + sha256);
        }
        Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Appends the missing bytes; returns false if the download has to restart from the first byte. */
    private boolean transfer(URI from, Path part, long have) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(from).timeout(limits.silence());
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
        }
        var response = client.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
        try (var body = response.body()) {
            boolean resumed = response.statusCode() == PARTIAL && startsAt(response, have);
            boolean otherRange = response.statusCode() == PARTIAL && !resumed;
            if (have > 0 && (otherRange || response.statusCode() == RANGE_NOT_SATISFIABLE)) {
                return rangeRefused(response, part, have);
            }
            if (response.statusCode() != OK && !resumed) {
                throw refused(from, response.statusCode());
            }
            long expected =
                    response.headers().firstValueAsLong("content-length").orElse(-1);
            long got = write(body, part, resumed ? have : 0);
            if (expected >= 0 && got < expected) {
                throw new IOException(from + " broke off after " + got + " of " + expected + " bytes");
            }
            return true;
        }
    }

    /** Whether the part has the length of the complete file; any other part is restarted. */
    private static boolean rangeRefused(HttpResponse<?> response, Path part, long have) throws IOException {
        boolean whole = response.headers()
                .firstValue("content-range")
                .map(range -> range.endsWith("/" + have))
                .orElse(false);
        if (!whole) {
            Files.delete(part);
        }
        return whole;
    }

    private static boolean startsAt(HttpResponse<?> response, long have) {
        return response.headers()
                .firstValue("content-range")
                .map(range -> range.startsWith("bytes " + have + "-"))
                .orElse(false);
    }

    private static IOException refused(URI from, int status) {
        boolean worthAnotherTry = status == 408 || status == 429 || status >= 500;
        var message = from + " answers " + status;
        return worthAnotherTry ? new IOException(message) : new RefusedException(message);
    }

    /** Writes the body from {@code start} on; a body that stalls is closed, so the read fails. */
    private long write(InputStream body, Path part, long start) throws IOException {
        var timer = new Timer("model-download-watch", true);
        try (var file = FileChannel.open(part, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            file.truncate(start);
            file.position(start);
            var out = Channels.newOutputStream(file);
            var buffer = new byte[BUFFER];
            long got = 0;
            while (true) {
                var watch = closeLater(timer, body);
                int read = body.read(buffer);
                watch.cancel();
                if (read < 0) {
                    return got;
                }
                got += read;
                if (start + got > limits.largestFile()) {
                    throw new RefusedException("The file is larger than " + limits.largestFile() + " bytes");
                }
                out.write(buffer, 0, read);
            }
        } finally {
            timer.cancel();
        }
    }

    private TimerTask closeLater(Timer timer, InputStream body) {
        var task = new TimerTask() {
            @Override
            public void run() {
                try {
                    body.close();
                } catch (IOException e) {
                    // The reader fails on the closed stream.
                }
            }
        };
        timer.schedule(task, limits.silence().toMillis());
        return task;
    }

    private static long size(Path part) throws IOException {
        return Files.exists(part) ? Files.size(part) : 0;
    }

    private static String cause(IOException e) {
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    /** A response that another attempt would not change. */
    private static final class RefusedException extends IOException {

        private static final long serialVersionUID = 1L;

        RefusedException(String message) {
            super(message);
        }
    }
}
