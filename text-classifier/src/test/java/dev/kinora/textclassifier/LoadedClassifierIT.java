package dev.kinora.textclassifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.textclassifier.checkpoint.ModelDownload;
import dev.kinora.textclassifier.checkpoint.PinnedModel;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedClassifierIT {

    /** Port 1 of this machine refuses every connection. */
    private static final URI NOWHERE = URI.create("http://127.0.0.1:1/");

    @Test
    void staysOnTheBuiltInModelAndSaysSo(@TempDir Path cache) {
        var limits =
                new ModelDownload.Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), 2, Duration.ofMillis(1), 1_000);
        var model = new PinnedModel("owner/model", "abc", Map.of("config.json", "0".repeat(64)));

        var loaded = LoadedClassifier.publishedOrBuiltin(new ModelDownload(NOWHERE, limits), model, cache);

        try (var classifier = loaded.classifier()) {
            assertThat(loaded.origin()).isEqualTo(LoadedClassifier.Origin.BUILTIN_INSTEAD);
            assertThat(loaded.reason()).contains("Stays on the built-in model").contains("owner/model");
            assertThat(classifier.classify(List.of("hello"))).hasSize(1);
        }
    }
}
