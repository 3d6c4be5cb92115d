package dev.kinora.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.video.VideoText;
import dev.kinora.moderation.text.TextModel;
import dev.kinora.moderation.text.TextScores;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class CategorySuggesterTests {

    @Test
    void suggestsAlsoAfterAModelOfAnotherWidthTookOver() {
        var model = new GrowingModel();
        var suggester = new CategorySuggester(model, JsonMapper.shared());
        var text = new VideoText("A title", "", List.of(), null, null);

        for (model.width = 4; model.width < 8; model.width++) {
            assertThat(suggester.suggest(text, 0.9)).isPresent();
        }
    }

    private static final class GrowingModel implements TextModel {

        private int width;

        @Override
        public Status status() {
            return new Status(State.LIVE, "fake/" + width, "A test wants it");
        }

        @Override
        public List<TextScores> score(List<String> texts) {
            return List.of();
        }

        @Override
        public float[][] embed(List<String> texts) {
            var vectors = new float[texts.size()][width];
            for (var vector : vectors) {
                vector[width - 1] = 1;
            }
            return vectors;
        }
    }
}
