package dev.kinora.textclassifier;

import dev.kinora.textclassifier.checkpoint.CheckpointException;
import dev.kinora.textclassifier.checkpoint.DistilBertCheckpoint;
import dev.kinora.textclassifier.checkpoint.ProblemType;
import dev.kinora.textclassifier.model.Precision;
import dev.kinora.textclassifier.model.TextModel;
import dev.kinora.textclassifier.model.TextOutput;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** A {@link CommentClassifier} over any DistilBERT checkpoint. */
final class DistilBertCommentClassifier implements CommentClassifier {

    private final TextModel model;
    private final TextNormalizer normalizer;
    private final LanguageDetector languages;
    private final List<Label> labels;
    private final Thresholds thresholds;
    private final String modelVersion;
    private final @Nullable LabelHeads heads;

    private DistilBertCommentClassifier(
            DistilBertCheckpoint checkpoint, Precision precision, List<Label> labels, Thresholds thresholds) {
        this.model = TextModel.load(checkpoint, precision);
        this.normalizer = new TextNormalizer(checkpoint.tokenizer()::rank);
        this.languages = new LanguageDetector(checkpoint.tokenizer()::rank);
        this.labels = labels;
        this.thresholds = thresholds;
        this.modelVersion = checkpoint.modelVersion();
        this.heads = checkpoint.config().problemType() == ProblemType.MULTI_LABEL ? heads(checkpoint, labels) : null;
    }

    private static LabelHeads heads(DistilBertCheckpoint checkpoint, List<Label> labels) {
        try (var weights = checkpoint.openWeights()) {
            return new LabelHeads(labels, weights.floats("classifier.weight"), weights.floats("classifier.bias"));
        }
    }

    static DistilBertCommentClassifier load(Path folder, Precision precision) {
        var checkpoint = DistilBertCheckpoint.open(folder);
        var labels = labels(folder, checkpoint.config().labels());
        var thresholds = ThresholdsFile.readOrCautious(folder.resolve("thresholds.json"));
        return new DistilBertCommentClassifier(checkpoint, precision, labels, thresholds);
    }

    @Override
    public List<Scores> classify(List<String> texts) {
        return map(texts, (plain, output) -> scores(plain, output, output.probabilities()));
    }

    @Override
    public List<Scores> classify(List<String> texts, LabelHeads heads) {
        if (!fits(heads)) {
            throw new IllegalArgumentException("The heads are not of the shape of model " + modelVersion);
        }
        return map(texts, (plain, output) -> scores(plain, output, heads.probabilities(output.headInput())));
    }

    @Override
    public List<HeadInput> headInputs(List<String> texts) {
        return map(
                texts,
                (plain, output) ->
                        new HeadInput(output.headInput(), isReadable(plain, output), languages.guess(plain)));
    }

    @Override
    public Optional<LabelHeads> heads() {
        return Optional.ofNullable(heads);
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

    private <T> List<T> map(List<String> texts, BiFunction<String, TextOutput, T> each) {
        var plain = texts.stream().map(normalizer::withoutTricks).toList();
        var outputs =
                model.classify(plain.stream().map(TextNormalizer::nameEmoji).toList());
        List<T> all = new ArrayList<>(outputs.size());
        for (int i = 0; i < outputs.size(); i++) {
            all.add(each.apply(plain.get(i), outputs.get(i)));
        }
        return List.copyOf(all);
    }

    private boolean fits(LabelHeads other) {
        return heads != null && other.labels().equals(heads.labels()) && other.dimension() == heads.dimension();
    }

    private static boolean isReadable(String text, TextOutput output) {
        return (text.codePoints().anyMatch(Character::isLetter) || HarmlessEmoji.only(text))
                && output.unknown() * 2 < output.tokens()
                && !output.cut();
    }

    private Scores scores(String text, TextOutput output, float[] perLabel) {
        Map<Label, Float> probabilities = new EnumMap<>(Label.class);
        for (int i = 0; i < labels.size(); i++) {
            probabilities.put(labels.get(i), perLabel[i]);
        }
        boolean readable = isReadable(text, output);
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
