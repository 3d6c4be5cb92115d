package dev.kinora.recommender.text;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Splits text into terms in any script: NFKC, lower case, runs of letters, marks and digits; words in scripts without
 * spaces become character bigrams. Emoji and punctuation are dropped.
 */
public final class Tokens {

    /** Categories of characters of which words are made, as bits. */
    private static final int LETTERS_AND_NUMBERS = bits(
            Character.UPPERCASE_LETTER,
            Character.LOWERCASE_LETTER,
            Character.TITLECASE_LETTER,
            Character.MODIFIER_LETTER,
            Character.OTHER_LETTER,
            Character.DECIMAL_DIGIT_NUMBER,
            Character.LETTER_NUMBER,
            Character.OTHER_NUMBER);

    private static final int MARKS =
            bits(Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK);
    private static final Pattern UNSPACED =
            Pattern.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsThai}\\p{IsLao}\\p{IsKhmer}\\p{M}]+");
    private static final int LONGEST = 40;

    /** Whether an ASCII character is part of a word. */
    private static final boolean[] IN_WORD = new boolean[0x80];

    static {
        for (var point = 0; point < IN_WORD.length; point++) {
            IN_WORD[point] = Character.isLetterOrDigit(point);
        }
    }

    private static final Set<String> STOP_WORDS = Set.of(
            "a", "an", "and", "are", "as", "at", "be", "by", "for", "from", "has", "have", "how", "i", "in", "is", "it",
            "its", "me", "my", "of", "on", "or", "our", "so", "that", "the", "this", "to", "was", "we", "what", "when",
            "with", "you", "your");

    private static final String CATEGORY_PREFIX = "category:";
    private static final double TITLE = 2;
    private static final double DESCRIPTION = 1;
    private static final double HASHTAG = 3;
    private static final double CATEGORY = 1;
    private static final double CATEGORY_WORDS = 1;

    /** Captions have many words and few relevant ones: only the most frequent terms count, with a small weight each. */
    private static final double CAPTION = 0.25;

    private static final int CAPTION_TERMS = 40;

    private Tokens() {}

    /** The terms of a text in order, with repetitions. */
    public static List<String> of(String text) {
        var terms = new ArrayList<String>();
        split(text, terms::add);
        return terms;
    }

    private static void split(String text, Consumer<String> terms) {
        var normal = (isAscii(text, 0, text.length()) ? text : Normalizer.normalize(text, Normalizer.Form.NFKC))
                .toLowerCase(Locale.ROOT);
        for (var place = 0; place < normal.length(); ) {
            var end = endOfWord(normal, place);
            if (end > place) {
                add(normal, place, end, terms);
                place = end;
            } else {
                place += Character.charCount(normal.codePointAt(place));
            }
        }
    }

    /** Where the word that begins here ends; the same place if none does. */
    private static int endOfWord(String text, int start) {
        var place = start;
        while (place < text.length() && text.charAt(place) < IN_WORD.length && IN_WORD[text.charAt(place)]) {
            place++;
        }
        var wanted = place > start ? LETTERS_AND_NUMBERS | MARKS : LETTERS_AND_NUMBERS;
        while (place < text.length()) {
            var point = text.codePointAt(place);
            if ((wanted & 1 << Character.getType(point)) == 0) {
                break;
            }
            wanted = LETTERS_AND_NUMBERS | MARKS;
            place += Character.charCount(point);
        }
        return place;
    }

    private static void add(String text, int start, int end, Consumer<String> terms) {
        var word = text.substring(start, end);
        if (!isAscii(text, start, end) && UNSPACED.matcher(word).matches()) {
            addPairs(word, terms);
        } else if (word.length() <= LONGEST && !STOP_WORDS.contains(word)) {
            terms.accept(word);
        }
    }

    private static boolean isAscii(String text, int start, int end) {
        for (var place = start; place < end; place++) {
            if (text.charAt(place) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static int bits(int... categories) {
        return IntStream.of(categories).map(category -> 1 << category).reduce(0, (left, right) -> left | right);
    }

    /**
     * The terms of an item with their weighted counts: hashtags weigh most, then title and category, then description;
     * captions weigh least.
     */
    public static Map<String, Double> of(ItemText text) {
        var counts = new HashMap<String, Double>();
        add(counts, text.title(), TITLE);
        add(counts, text.description(), DESCRIPTION);
        text.hashtags().forEach(hashtag -> add(counts, hashtag, HASHTAG));
        var category = text.category();
        if (category != null) {
            counts.put(CATEGORY_PREFIX + category, CATEGORY);
            add(counts, category, CATEGORY_WORDS);
        }
        addCaptions(counts, text.captions());
        return counts;
    }

    /** The term that represents a category. */
    public static Map<String, Double> ofCategory(String category) {
        return Map.of(CATEGORY_PREFIX + category, CATEGORY);
    }

    /** Whether a term represents a category; words have no colon. */
    public static boolean isCategory(String term) {
        return term.startsWith(CATEGORY_PREFIX);
    }

    private static void add(Map<String, Double> counts, String text, double weight) {
        split(text, term -> counts.merge(term, weight, Double::sum));
    }

    private static void addCaptions(Map<String, Double> counts, String captions) {
        if (captions.isEmpty()) {
            return;
        }
        var spoken = new HashMap<String, Double>();
        add(spoken, captions, 1);
        spoken.entrySet().stream()
                .sorted(Map.Entry.<String, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(CAPTION_TERMS)
                .forEach(term -> counts.merge(term.getKey(), CAPTION * (1 + Math.log(term.getValue())), Double::sum));
    }

    private static void addPairs(String word, Consumer<String> terms) {
        var points = word.codePoints().toArray();
        if (points.length == 1) {
            terms.accept(word);
        }
        for (var i = 0; i + 1 < points.length; i++) {
            terms.accept(new String(points, i, 2));
        }
    }
}
