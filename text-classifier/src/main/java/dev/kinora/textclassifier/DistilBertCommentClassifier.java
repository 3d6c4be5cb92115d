package dev.kinora.textclassifier;

import dev.kinora.textclassifier.checkpoint.CheckpointException;
import dev.kinora.textclassifier.checkpoint.DistilBertCheckpoint;
import dev.kinora.textclassifier.checkpoint.ProblemType;
import dev.kinora.textclassifier.model.Precision;
import dev.kinora.textclassifier.model.TextModel;
import dev.kinora.textclassifier.model.TextOutput;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A {@link CommentClassifier} over any DistilBERT checkpoint. */
final class DistilBertCommentClassifier implements CommentClassifier {

    private final TextModel model;
    private final TextNormalizer normalizer;
    private final LanguageDetector languages;
    private final List<Label> labels;
    private final Thresholds thresholds;
    private final String modelVersion;

    private DistilBertCommentClassifier(
            DistilBertCheckpoint checkpoint, Precision precision, List<Label> labels, Thresholds thresholds) {
        this.model = TextModel.load(checkpoint, precision);
        this.normalizer = new TextNormalizer(checkpoint.tokenizer()::rank);
        this.languages = new LanguageDetector(checkpoint.tokenizer()::rank);
        this.labels = labels;
        this.thresholds = thresholds;
        this.modelVersion = checkpoint.modelVersion();
    }

    static DistilBertCommentClassifier load(Path folder, Precision precision) {
        var checkpoint = DistilBertCheckpoint.open(folder);
        var labels = labels(folder, checkpoint.config().labels());
        var thresholds = ThresholdsFile.readOrCautious(folder.resolve("thresholds.json"));
        return new DistilBertCommentClassifier(checkpoint, precision, labels, thresholds);
    }

    @Override
    public List<Scores> classify(List<String> texts) {
        var plain = texts.stream().map(normalizer::withoutTricks).toList();
        var outputs =
                model.classify(plain.stream().map(TextNormalizer::nameEmoji).toList());
        var scores = new Scores[outputs.size()];
        Arrays.setAll(scores, i -> scores(plain.get(i), outputs.get(i)));
        return List.of(scores);
    }

    @Override
    public String modelVersion() {
        return modelVersion;
    }

    @Override
    public List<Label> labels() {
        return labels;
    }

    @Override
    public Thresholds thresholds() {
        return thresholds;
    }

    @Override
    public SentenceEncoder sentenceEncoder() {
        return new MeanPooledEncoder(model);
    }

    @Override
    public void close() {
        model.close();
    }

    private Scores scores(String text, TextOutput output) {
        Map<Label, Float> probabilities = new EnumMap<>(Label.class);
        for (int i = 0; i < labels.size(); i++) {
            probabilities.put(labels.get(i), output.probabilities()[i]);
        }
        boolean readable = (text.codePoints().anyMatch(Character::isLetter) || HarmlessEmoji.only(text))
                && output.unknown() * 2 < output.tokens()
                && !output.cut();
        var language = languages.guess(text);
        return model.config().problemType() == ProblemType.MULTI_LABEL
                ? Scores.multiLabel(probabilities, readable, language)
                : Scores.singleLabel(probabilities, readable, language);
    }

    private static List<Label> labels(Path folder, List<String> names) {
        var labels = names.stream().map(Label::find).flatMap(Optional::stream).toList();
        if (labels.size() != names.size() || !EnumSet.allOf(Label.class).equals(Set.copyOf(labels))) {
            throw new CheckpointException(
                    folder.resolve("config.json"),
                    "id2label has " + names + ", expected " + EnumSet.allOf(Label.class) + " in any order");
        }
        return labels;
    }
}
