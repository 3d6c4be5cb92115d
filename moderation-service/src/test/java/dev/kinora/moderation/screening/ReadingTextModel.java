package dev.kinora.moderation.screening;

import dev.kinora.moderation.policy.CommentLabel;
import dev.kinora.moderation.text.TextModel;
import dev.kinora.moderation.text.TextScores;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** A text model that finds every text but two harmless, so tests of the vision stage need no weights. */
@TestConfiguration(proxyBeanMethods = false)
public class ReadingTextModel {

    /** A text that it finds hateful. */
    public static final String HATEFUL = "Let us say that this is hateful";

    /** Another one, which a handle can spell. */
    public static final String HATEFUL_NAME = "hateful name";

    private static boolean isHateful(String text) {
        return text.equals(HATEFUL) || text.equals(HATEFUL_NAME);
    }

    private static double probability(String text, CommentLabel label) {
        return isHateful(text) && label == CommentLabel.H ? 0.99 : 0.01;
    }

    @Bean
    TextModel harmless() {
        return new TextModel() {
            @Override
            public Status status() {
                return new Status(State.LIVE, "harmless/1", "A test wants it");
            }

            @Override
            public List<TextScores> score(List<String> texts) {
                return texts.stream()
                        .map(text -> new TextScores(
                                Arrays.stream(CommentLabel.values())
                                        .collect(Collectors.toMap(
                                                Function.identity(), label -> probability(text, label))),
                                isHateful(text) ? 0.99 : 0.01,
                                true,
                                "harmless/1"))
                        .toList();
            }

            @Override
            public Vectors embed(List<String> texts) {
                return new Vectors(
                        texts.stream().map(text -> new float[] {1, 0}).toArray(float[][]::new), "harmless/1");
            }
        };
    }
}
