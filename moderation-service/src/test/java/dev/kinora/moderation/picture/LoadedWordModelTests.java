package dev.kinora.moderation.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinora.visionclassifier.Picture;
import dev.kinora.visionclassifier.weights.WeightsException;
import dev.kinora.visionclassifier.words.WordReader;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LoadedWordModelTests {

    private static final Picture BLACK = new Picture(64, 64, new byte[64 * 64 * 3]);

    @Test
    void loadsTheBuiltInReaderWhenItIsNeededAndNotAfterTheEnd() {
        var model = new LoadedWordModel(WordReader.VERSION, WordReader::builtin);

        assertThat(model.status().state()).isEqualTo(WordModel.State.NOT_LOADED);
        assertThat(model.read(BLACK)).isEmpty();
        assertThat(model.status().state()).isEqualTo(WordModel.State.LIVE);
        assertThat(model.status().version()).isEqualTo(WordReader.VERSION);
        assertThat(model.status().language()).isEqualTo("en");
        model.close();

        assertThatExceptionOfType(PictureModelUnavailableException.class)
                .isThrownBy(() -> model.read(BLACK))
                .withMessage("The service is stopping");
    }

    @Test
    void saysWhyThereIsNoReaderAndTriesOnce() {
        var tries = new AtomicInteger();
        var model = new LoadedWordModel("none/1", () -> {
            tries.incrementAndGet();
            throw new WeightsException("eng.traineddata is damaged");
        });

        for (int i = 0; i < 2; i++) {
            assertThatExceptionOfType(PictureModelUnavailableException.class)
                    .isThrownBy(() -> model.read(BLACK))
                    .withMessage("Loading failed: eng.traineddata is damaged");
        }
        assertThat(tries).hasValue(1);
        assertThat(model.status())
                .isEqualTo(new WordModel.Status(
                        WordModel.State.UNAVAILABLE, "none/1", "en", "Loading failed: eng.traineddata is damaged"));
    }

    @Test
    void doesNotNeedANativeLibraryForThePlatform() {
        var model = new LoadedWordModel("none/1", () -> {
            throw new UnsatisfiedLinkError("no jnitesseract in java.library.path");
        });

        assertThatExceptionOfType(PictureModelUnavailableException.class).isThrownBy(() -> model.read(BLACK));
    }
}
