package dev.kinora.textclassifier;

import dev.kinora.textclassifier.checkpoint.CheckpointException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells texts that are not English, which is all that the models were trained on.
 *
 * <p>Two witnesses have to agree: Apache OpenNLP's model of 103 languages finds another one more likely, and few words
 * are common English ones. Very short texts count as English. Safe for use by several threads.
 */
public final class LanguageDetector {

    private static final String MODEL = "/langdetect-183.bin";
    private static final String ENGLISH = "eng";
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");
    private static final int FEWEST_LETTERS = 12;
    private static final int FIRST_WORD = 1_990;
    private static final int LAST_COMMON_WORD = 8_000;
    private static final double FEW = 0.3;

    private final LanguageDetectorME detector;
    private final ToIntFunction<String> rank;

    /**
     * Loads the language model from the class path.
     *
     * @param rank the place of a lower-case word in BERT's English vocabulary, which is sorted by frequency, or −1
     */
    public LanguageDetector(ToIntFunction<String> rank) {
        this.rank = rank;
        try (var in = LanguageDetector.class.getResourceAsStream(MODEL)) {
            if (in == null) {
                throw new CheckpointException(Path.of(MODEL), "is not on the class path");
            }
            detector = new LanguageDetectorME(new LanguageDetectorModel(in));
        } catch (IOException e) {
            throw new CheckpointException(Path.of(MODEL), "cannot be read", e);
        }
    }

    /** The ISO 639-3 code of the language when the text is hardly English. */
    public Optional<String> foreignLanguage(String text) {
        boolean tooShort = text.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS;
        if (tooShort || shareOfCommonWords(text) >= FEW) {
            return Optional.empty();
        }
        String language;
        synchronized (detector) {
            language = detector.predictLanguage(text).getLang();
        }
        return language.equals(ENGLISH) ? Optional.empty() : Optional.of(language);
    }

    private double shareOfCommonWords(String text) {
        int words = 0;
        int common = 0;
        for (var word : NO_WORD.split(text.toLowerCase(Locale.ROOT))) {
            int place = rank.applyAsInt(word);
            words += word.isEmpty() ? 0 : 1;
            common += place >= FIRST_WORD && place < LAST_COMMON_WORD ? 1 : 0;
        }
        return (double) common / Math.max(1, words);
    }
}
