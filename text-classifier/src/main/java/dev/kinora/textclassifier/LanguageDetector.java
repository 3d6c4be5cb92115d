package dev.kinora.textclassifier;

import dev.kinora.textclassifier.checkpoint.CheckpointException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import opennlp.tools.langdetect.Language;
import opennlp.tools.langdetect.LanguageDetectorME;
import opennlp.tools.langdetect.LanguageDetectorModel;

/**
 * Tells English texts from texts in other languages.
 *
 * <p>To call a text foreign, two signals must agree: Apache OpenNLP's model of 103 languages finds another one more likely, and few words
 * are common English ones, where each function word of another language cancels one of them. If OpenNLP is sure, almost
 * half of the words may be English. The language of very short texts cannot be told. Safe for use by several threads.
 */
public final class LanguageDetector {

    private static final String MODEL = "/langdetect-183.bin";
    private static final String ENGLISH = "eng";
    private static final Pattern NO_WORD = Pattern.compile("[^\\p{L}]+");
    private static final int FEWEST_LETTERS = 12;
    private static final int FIRST_WORD = 1_990;
    private static final int LAST_COMMON_WORD = 8_000;
    private static final double FEW = 0.3;
    private static final double HALF = 0.5;
    private static final double SURE = 1.8;

    /**
     * Frequent words of German, French, Spanish, Dutch, Italian and Portuguese that hardly occur in English comments.
     */
    private static final Set<String> FOREIGN_WORDS = Set.of(
            ("al auch auf aus avec che como dans das de del della dem der des di die du een ein eine einen el en est"
                            + " et für het ich ik il ist je la las le les los mi mit nicht niet non não para por pour que"
                            + " qui se sich sie sind sono sont sur uma un una und une van von voor wie wir zijn zu")
                    .split(" "));

    private static final Map<String, String> TAGS = tags();

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

    /** The language of a text; undecided if it is too short, or if the signals contradict each other. */
    public LanguageGuess guess(String text) {
        if (text.codePoints().filter(Character::isLetter).count() < FEWEST_LETTERS) {
            return LanguageGuess.UNDECIDED;
        }
        double english = shareOfEnglishWords(text);
        if (english >= HALF) {
            return new LanguageGuess("en", english);
        }
        Language[] languages;
        synchronized (detector) {
            languages = detector.predictLanguages(text);
        }
        var likeliest = languages[0];
        boolean decided = likeliest.getLang().equals(ENGLISH) || english < FEW || isSure(likeliest, languages);
        return decided
                ? new LanguageGuess(tag(likeliest.getLang()), likeliest.getConfidence())
                : LanguageGuess.UNDECIDED;
    }

    /** BCP 47 of an ISO 639-3 code, which stays as it is where there is nothing shorter. */
    private static String tag(String iso3) {
        return TAGS.getOrDefault(iso3, iso3);
    }

    /** The two-letter codes by three-letter ones; where OpenNLP names one language of a group, that of the group. */
    private static Map<String, String> tags() {
        Map<String, String> tags =
                new HashMap<>(Map.of("cmn", "zh", "ekk", "et", "lvs", "lv", "pes", "fa", "plt", "mg"));
        for (String two : Locale.getISOLanguages()) {
            tags.put(Locale.of(two).getISO3Language(), two);
        }
        return Map.copyOf(tags);
    }

    /** Compares with English, because in short texts all confidences are low. */
    private static boolean isSure(Language likeliest, Language[] languages) {
        return Arrays.stream(languages)
                .filter(language -> language.getLang().equals(ENGLISH))
                .allMatch(language -> likeliest.getConfidence() >= SURE * language.getConfidence());
    }

    /** The share of common English words minus that of foreign function words; may be negative. */
    private double shareOfEnglishWords(String text) {
        int words = 0;
        int english = 0;
        for (var word : NO_WORD.split(text.toLowerCase(Locale.ROOT))) {
            words += word.isEmpty() ? 0 : 1;
            if (FOREIGN_WORDS.contains(word)) {
                english--;
            } else if (isCommon(rank.applyAsInt(word))) {
                english++;
            }
        }
        return (double) english / Math.max(1, words);
    }

    private static boolean isCommon(int place) {
        return place >= FIRST_WORD && place < LAST_COMMON_WORD;
    }
}
