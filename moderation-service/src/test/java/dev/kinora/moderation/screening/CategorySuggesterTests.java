package dev.kinora.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.Categories;
import dev.kinora.events.video.VideoText;
import dev.kinora.moderation.text.TextModel;
import dev.kinora.moderation.text.TextScores;
import java.util.ArrayList;
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

    @Test
    void asksForTheDescriptionsOncePerModel() {
        var model = new GrowingModel();
        var suggester = new CategorySuggester(model, JsonMapper.shared());
        var text = new VideoText("A title", "", List.of(), null, null);

        suggester.suggest(text, 0.9);
        suggester.suggest(text, 0.9);
        model.width++;
        suggester.suggest(text, 0.9);
        suggester.suggest(text, 0.9);

        int descriptions = Categories.ALL.size();
        assertThat(model.asked).containsExactly(1, descriptions, 1, 1, descriptions, 1);
    }

    private static final class GrowingModel implements TextModel {

        private final List<Integer> asked = new ArrayList<>();
        private int width = 4;

        @Override
        public Status status() {
            return new Status(State.LIVE, "fake/" + width, "A test wants it");
        }

        @Override
        public List<TextScores> score(List<String> texts) {
            return List.of();
        }

        @Override
        public Vectors embed(List<String> texts) {
            var vectors = new float[texts.size()][width];
            for (var vector : vectors) {
                vector[width - 1] = 1;
            }
            asked.add(texts.size());
            return new Vectors(vectors, "fake/" + width);
        }
    }
}
