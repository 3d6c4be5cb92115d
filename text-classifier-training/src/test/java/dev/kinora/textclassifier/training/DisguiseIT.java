package dev.kinora.textclassifier.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.textclassifier.CommentClassifier;
import dev.kinora.textclassifier.checkpoint.BuiltinCheckpoint;
import dev.kinora.textclassifier.checkpoint.DistilBertCheckpoint;
import dev.kinora.textclassifier.model.TextModel;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DisguiseIT {

    private static final List<String> HARMFUL = List.of(
            "you are a worthless idiot and everybody hates you",
            "I will find you and kill you tonight",
            "all of these people are animals and should be wiped out",
            "nobody would miss you, go and hurt yourself",
            "you people are disgusting and deserve to suffer");

    private static final List<String> CLEAN = List.of(
            "What a lovely video, thank you for sharing!",
            "Has anybody tried this recipe with almond flour?",
            "Greetings from Portugal, great camera work",
            "my dog does exactly the same thing every morning");

    @Test
    void restoresRecallOnHiddenWordsAndLeavesCleanTextsAlone(@TempDir Path cache) {
        var folder = BuiltinCheckpoint.shipped(cache);
        try (var classifier = CommentClassifier.builtin(cache);
                var model = TextModel.load(DistilBertCheckpoint.open(folder))) {
            float review = classifier.thresholds().anyHarm().review();
            int before = 0;
            int after = 0;
            for (var trick : Disguise.values()) {
                var hidden = HARMFUL.stream()
                        .map(text -> trick.apply(text, new Random(1)))
                        .toList();
                before += (int) model.run(hidden).stream()
                        .filter(output -> CrossValidation.anyHarm(output.probabilities()) >= review)
                        .count();
                after += (int) classifier.classify(hidden).stream()
                        .filter(scores -> scores.anyHarm() >= review)
                        .count();
            }
            int all = HARMFUL.size() * Disguise.values().length;
            assertThat(after).isGreaterThan(before).isGreaterThanOrEqualTo(all * 9 / 10);
            assertThat(classifier.classify(CLEAN))
                    .allSatisfy(scores -> assertThat(scores.anyHarm()).isLessThan(review));
        }
    }
}
