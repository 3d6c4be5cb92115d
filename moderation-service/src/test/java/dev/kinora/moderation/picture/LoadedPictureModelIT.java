package dev.kinora.moderation.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.kinora.moderation.text.TextModel;
import dev.kinora.moderation.text.TextScores;
import dev.kinora.visionclassifier.Category;
import dev.kinora.visionclassifier.Picture;
import dev.kinora.visionclassifier.VisionClassifier;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The built-in model on drawn pictures. */
class LoadedPictureModelIT {

    /** No text model, so that loading begins at once. */
    private static final class NoTextModel implements TextModel {

        @Override
        public Status status() {
            return new Status(State.UNAVAILABLE, "none", "A test wants it");
        }

        @Override
        public List<TextScores> score(List<String> texts) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Vectors embed(List<String> texts) {
            throw new UnsupportedOperationException();
        }
    }

    @Test
    void looksAtPicturesAfterItWasLoadedInTheBackground() {
        var model = new LoadedPictureModel(new NoTextModel(), VisionClassifier::builtin, Duration.ofMinutes(1));
        assertThat(model.status().state()).isEqualTo(PictureModel.State.LOADING);
        model.loadBesideStart();

        var scores = model.classify(List.of(circle(Color.GREEN), circle(Color.GRAY)));

        assertThat(scores)
                .hasSize(2)
                .allSatisfy(one -> assertThat(Arrays.stream(Category.values())
                                .mapToDouble(one::probability)
                                .sum())
                        .isCloseTo(1, within(1e-4)));
        assertThat(model.status().state()).isEqualTo(PictureModel.State.LIVE);
        assertThat(model.status().model()).startsWith("nsfwjs-");
        model.close();
        assertThatExceptionOfType(PictureModelUnavailableException.class)
                .isThrownBy(() -> model.classify(List.of(circle(Color.GREEN))));
    }

    @Test
    void saysWhyThereIsNoModel() {
        var model = new LoadedPictureModel(
                new NoTextModel(),
                () -> {
                    throw new IllegalStateException("No weights");
                },
                Duration.ofMinutes(1));
        model.loadBesideStart();

        assertThatExceptionOfType(PictureModelUnavailableException.class)
                .isThrownBy(() -> model.classify(List.of(circle(Color.GREEN))))
                .withMessageContaining("No weights");
        assertThat(model.status().state()).isEqualTo(PictureModel.State.UNAVAILABLE);
    }

    private static Picture circle(Color color) {
        var image = new BufferedImage(360, 640, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillOval(40, 100, 280, 280);
        graphics.dispose();
        return Picture.of(image);
    }
}
