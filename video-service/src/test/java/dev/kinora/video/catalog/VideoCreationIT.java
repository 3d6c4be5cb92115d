package dev.kinora.video.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.startsWith;
import static org.mockito.Mockito.doAnswer;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import dev.kinora.starter.media.MediaStore;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.SampleVideos;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.video.VideoApi;
import dev.kinora.video.VideoApi.Answer;
import dev.kinora.video.media.MediaKeys;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.bean.override.mockito.MockitoSpyBean;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where the bytes of a new video are, whatever becomes of its request. */
@KinoraIT
class VideoCreationIT {

    private static final String SOURCES = "sources/";

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @MockitoSpyBean
    private MediaStore store;

    private final List<String> put = new CopyOnWriteArrayList<>();
    private final List<Boolean> inTransaction = new CopyOnWriteArrayList<>();
    private VideoApi creator;

    @BeforeEach
    void watchTheStore() {
        creator = new VideoApi(port, tokens.creator(UUID.randomUUID()));
        doAnswer(call -> {
                    put.add(call.getArgument(0));
                    inTransaction.add(TransactionSynchronizationManager.isActualTransactionActive());
                    return call.callRealMethod();
                })
                .when(store)
                .put(startsWith(SOURCES), any());
    }

    @Test
    void storesTheSourceOnceAndOutsideOfTheTransaction() {
        UUID id = creator.makeVideo(SampleVideos.brief(), Map.of());
        assertThat(put).containsExactly(MediaKeys.source(id));
        assertThat(inTransaction).containsExactly(false);
        assertThat(store.find(MediaKeys.source(id))).isPresent();
    }

    @Test
    void keepsNoSourceOfARefusedRequest() {
        post(creator.upload(SampleVideos.brief()), "one-key");
        Answer refused = post(creator.upload(SampleVideos.brief()), "one-key");
        assertThat(refused.code()).isEqualTo("IDEMPOTENCY_KEY_REUSED");
        assertThat(put).hasSize(2);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> store.find(put.getLast()).isEmpty());
        assertThat(store.find(put.getFirst())).isPresent();
    }

    @Test
    void storesNothingForARepeat() {
        String upload = creator.upload(SampleVideos.brief());
        Answer first = post(upload, "another-key");
        Answer second = post(upload, "another-key");
        assertThat(second.json().path("id")).isEqualTo(first.json().path("id"));
        verify(store, times(1)).put(startsWith(SOURCES), any());
    }

    private Answer post(String upload, String key) {
        return creator.post("/api/v1/videos", Map.of("uploadId", upload, "title", "A clip"), "Idempotency-Key", key);
    }
}
