package dev.kinora.video.playback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import dev.kinora.starter.media.MediaObject;
import dev.kinora.starter.media.MediaStore;
import dev.kinora.starter.media.MediaStoreException;
import dev.kinora.starter.problem.ProblemDetails;
import dev.kinora.starter.secret.Secret;
import dev.kinora.video.playback.purge.CdnPurges;
import dev.kinora.video.preservation.Preservations;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.core.io.AbstractResource;
import org.springframework.core.io.Resource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SimpleDriverDataSource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import tools.jackson.databind.json.JsonMapper;

/** Responses of the player endpoints when the store fails. */
class MediaControllerTests {

    private static final UUID ID = UUID.randomUUID();
    private static final String SEGMENT = "/media/" + ID + "/v0/seg_00000.m4s";

    @Test
    void answersWithARetryableProblemWhenTheStoreFails() {
        isATemporaryProblem(new FailingStore(true));
    }

    @Test
    void takesTheHeadersOfTheFileBackWhenTheStoreDoesNotRead() {
        isATemporaryProblem(new FailingStore(false));
    }

    @Test
    void answersHeadWithoutReading() {
        var answer = mvc(new FailingStore(false)).head().uri(SEGMENT).exchange();

        assertThat(answer)
                .hasStatus(200)
                .hasHeader("Content-Length", "10")
                .hasHeader("Accept-Ranges", "bytes")
                .hasHeader("ETag", "\"e\"");
    }

    private static void isATemporaryProblem(MediaStore store) {
        var answer = mvc(store).get().uri(SEGMENT).exchange();

        assertThat(answer)
                .hasStatus(503)
                .hasContentType("application/problem+json")
                .hasHeader("Retry-After", "2")
                .hasHeader("Cache-Control", "no-store")
                .doesNotContainHeader("ETag")
                .doesNotContainHeader("Last-Modified");
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo("MEDIA_STORE_UNAVAILABLE");
    }

    private static MockMvcTester mvc(MediaStore store) {
        var details =
                new ProblemDetails(new StaticListableBeanFactory().getBeanProvider(io.micrometer.tracing.Tracer.class));
        return MockMvcTester.of(new MediaController(
                new OpenPlayback(), mock(Preservations.class), new MediaFiles(store), details, JsonMapper.shared()));
    }

    private static final class OpenPlayback extends Playback {

        OpenPlayback() {
            super(
                    JdbcClient.create(new SimpleDriverDataSource()),
                    new PlaybackTokens(Secret.of("x")),
                    new PlaybackProperties(Secret.of("y".repeat(16)), Duration.ofMinutes(1), ""),
                    InstantSource.system(),
                    mock(CdnPurges.class));
        }

        @Override
        Optional<Shown> shown(UUID playbackId) {
            return Optional.of(new Shown(PlaybackAccess.OPEN, UUID.randomUUID(), null));
        }
    }

    private record FailingStore(boolean atOnce) implements MediaStore {

        private static MediaStoreException failure() {
            return new MediaStoreException("it is on fire", new IOException());
        }

        @Override
        public Optional<MediaObject> find(String key) {
            if (atOnce) {
                throw failure();
            }
            return Optional.of(new MediaObject(key, 10, Instant.EPOCH, "e"));
        }

        @Override
        public Resource read(MediaObject object) {
            return new AbstractResource() {
                @Override
                public String getDescription() {
                    return "on fire";
                }

                @Override
                public long contentLength() {
                    return object.size();
                }

                @Override
                public InputStream getInputStream() {
                    return new InputStream() {
                        @Override
                        public int read() {
                            throw failure();
                        }
                    };
                }
            };
        }

        @Override
        public void put(String key, Path file) {
            throw failure();
        }

        @Override
        public Optional<Path> fetch(String key, Path folder) {
            throw failure();
        }

        @Override
        public Stream<MediaObject> list(String prefix) {
            throw failure();
        }

        @Override
        public void delete(String key) {
            throw failure();
        }
    }
}
