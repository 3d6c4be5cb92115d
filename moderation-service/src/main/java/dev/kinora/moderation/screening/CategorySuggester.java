package dev.kinora.moderation.screening;

import dev.kinora.events.Categories;
import dev.kinora.events.video.VideoText;
import dev.kinora.moderation.text.TextModel;
import dev.kinora.moderation.text.TextModel.Vectors;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Suggests the category whose description is closest in meaning to the words of a video. */
@Component
class CategorySuggester {

    private static final Logger log = LoggerFactory.getLogger(CategorySuggester.class);

    private final TextModel model;
    private final List<String> descriptions;
    private volatile @Nullable Vectors categories;

    CategorySuggester(TextModel model, JsonMapper json) {
        this.model = model;
        var described = read(json);
        this.descriptions = Categories.ALL.stream()
                .map(name -> name + ": " + described.getOrDefault(name, ""))
                .toList();
    }

    /**
     * The closest category; empty if its cosine similarity is below the threshold or the text model is not available.
     */
    Optional<String> suggest(VideoText text, double threshold) {
        try {
            var embedded = model.embed(List.of(words(text)));
            var described = describedBy(embedded.model());
            if (!described.model().equals(embedded.model())) {
                return Optional.empty(); // The model was replaced between the two calls.
            }
            float[] words = embedded.vectors()[0];
            float[][] vectors = described.vectors();
            int best = 0;
            for (int i = 1; i < vectors.length; i++) {
                if (cosine(words, vectors[i]) > cosine(words, vectors[best])) {
                    best = i;
                }
            }
            double similarity = cosine(words, vectors[best]);
            return similarity >= threshold ? Optional.of(Categories.ALL.get(best)) : Optional.empty();
        } catch (RuntimeException e) {
            log.warn("Cannot suggest a category: {}", e.toString());
            return Optional.empty();
        }
    }

    /** The embeddings of the descriptions, computed once per model. */
    private Vectors describedBy(String version) {
        var known = categories;
        if (known == null || !known.model().equals(version)) {
            known = model.embed(descriptions);
            categories = known;
        }
        return known;
    }

    private static String words(VideoText text) {
        return text.title() + ". " + text.description() + " " + String.join(" ", text.hashtags());
    }

    static double cosine(float[] one, float[] other) {
        double dot = 0;
        double first = 0;
        double second = 0;
        for (int i = 0; i < one.length; i++) {
            dot += one[i] * other[i];
            first += one[i] * one[i];
            second += other[i] * other[i];
        }
        return first == 0 || second == 0 ? 0 : dot / Math.sqrt(first * second);
    }

    private static Map<String, String> read(JsonMapper json) {
        try (InputStream in = new ClassPathResource("categories.json").getInputStream()) {
            return json.readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The descriptions of the categories are not readable", e);
        }
    }
}
