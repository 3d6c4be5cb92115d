package dev.kinora.video.media.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.starter.media.MediaStore;
import dev.kinora.starter.media.MediaStoreException;
import dev.kinora.starter.media.s3.Bucket;
import dev.kinora.starter.media.s3.S3MediaAutoConfiguration;
import dev.kinora.starter.media.s3.S3MediaStore;
import dev.kinora.video.media.MediaStoreContract;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

/** Against Adobe's S3Mock. */
class S3MediaStoreIT extends MediaStoreContract {

    @Override
    protected MediaStore store() {
        return S3Server.open(S3Server.endpoint().toString());
    }

    @Override
    protected List<String> address() {
        return List.of(S3Server.class.getName(), S3Server.endpoint().toString());
    }

    @Test
    void refusesACopyThatIsNotWhatWasStored() throws IOException {
        put("source", "what was uploaded");
        try (S3Client s3 = client(S3Server.BUCKET)) {
            var head = s3.headObject(object -> object.bucket(S3Server.BUCKET).key(folder() + "/source"));
            s3.putObject(
                    object -> object.bucket(S3Server.BUCKET)
                            .key(folder() + "/source")
                            .metadata(Map.copyOf(head.metadata())),
                    RequestBody.fromString("something else"));
        }

        assertThatThrownBy(() -> store().fetch(folder() + "/source", temp))
                .isInstanceOfSatisfying(
                        MediaStoreException.class, e -> assertThat(e.isDamage()).isTrue());
        assertThat(temp).isDirectoryNotContaining("glob:**fetched-*");
    }

    @Test
    void namesAMissingBucketAndWhatToDo() throws IOException {
        Bucket missing = S3Server.bucket(S3Server.properties(S3Server.endpoint(), "not-there"));
        var file = file("x");

        assertThatThrownBy(() -> new S3MediaStore(missing, 1 << 20).put("media/a", file))
                .isInstanceOfSatisfying(
                        MediaStoreException.class,
                        e -> assertThat(e.failure()).contains("not-there", "KINORA_S3_BUCKET"));
        assertThatIllegalStateException()
                .isThrownBy(() -> missing.require(false))
                .withMessageContaining("not-there")
                .withMessageContaining("KINORA_S3_CREATE_BUCKET");
    }

    @Test
    void makesAMissingBucketWhenTold() throws IOException {
        Bucket made = S3Server.bucket(S3Server.properties(S3Server.endpoint(), "made-by-us"));

        made.require(true);
        made.require(true);

        var store = new S3MediaStore(made, 1 << 20);
        store.put("media/a", file("x"));
        assertThat(store.find("media/a")).isPresent();
    }

    @Test
    void givesUpOnAServiceThatDoesNotAnswer() throws IOException {
        try (var silent = new ServerSocket(0)) {
            URI address = URI.create("http://127.0.0.1:" + silent.getLocalPort());
            S3Client s3 = new S3MediaAutoConfiguration().s3Client(S3Server.properties(address, "x"));
            var bucket = new Bucket(s3, "x", Duration.ofSeconds(1));

            assertThatThrownBy(() -> new S3MediaStore(bucket, 1 << 20).find("media/a"))
                    .isInstanceOfSatisfying(
                            MediaStoreException.class,
                            e -> assertThat(e.type().retryable()).isTrue());
            bucket.require(false);
        }
    }

    @Test
    void keepsSecretsOutOfItsText() {
        assertThat(S3Server.properties(S3Server.endpoint(), "b").toString()).doesNotContain("hush-hush");
    }

    private static S3Client client(String bucket) {
        return new S3MediaAutoConfiguration().s3Client(S3Server.properties(S3Server.endpoint(), bucket));
    }
}
