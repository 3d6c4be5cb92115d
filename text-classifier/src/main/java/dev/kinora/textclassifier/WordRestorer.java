package dev.kinora.textclassifier;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/**
 * Restores disguised or misspelled words.
 *
 * <p>Words of the vocabulary are not changed. Of several possible words, the most frequent is taken;
 * the vocabulary of BERT is sorted by frequency, and its ranks follow Zipf's law well enough.
 */
final class WordRestorer {

    private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}", Pattern.CASE_INSENSITIVE);
    /** Ends in a letter, or has a substitute between letters; excludes "mp3" and "win32". */
    private static final Pattern LEET_WORD = Pattern.compile(
            "[\\d@$]?[\\p{L}013456789@$!|+]*[\\p{L}@$]" + "|\\p{L}+[013456789@$!|+]+\\p{L}[\\p{L}013456789@$!|+]*");

    private static final Pattern LETTERS = Pattern.compile("[A-Za-z]+");
    private static final int SHORTEST_RESTORED = 4;
    private static final int SHORTEST_RUN_TOGETHER = 8;
    private static final int SHORTEST_MISSPELT = 5;
    private static final int LONGEST_RUN_TOGETHER = 40;
    private static final int LONGEST_WORD = 16;
    private static final int LAST_COMMON_RANK = 16_000;
    private static final int LAST_SHORT_RANK = 2_600;
    private static final int FIRST_RANK = 1_990;
    private static final int UNREADABLE = 100;

    private final ToIntFunction<String> rank;

    /** {@code rank} returns the index of a lower-case word or word piece in the vocabulary, or −1. */
    WordRestorer(ToIntFunction<String> rank) {
        this.rank = rank;
    }

    /** The word or words restored from a piece of text without spaces; the piece itself if there are none. */
    String restore(String word) {
        if (known(word)) {
            return word;
        }
        var unstretched = unstretch(word);
        if (known(unstretched) || !LEET_WORD.matcher(unstretched).matches()) {
            return unstretched;
        }
        var plain = unleet(unstretched);
        if (!known(plain) && LETTERS.matcher(plain).matches()) {
            var words = plain.length() < SHORTEST_RUN_TOGETHER ? List.<String>of() : split(plain);
            return words.isEmpty() ? respell(plain) : String.join(" ", words);
        }
        return plain;
    }

    /** Splits a text without spaces into at least two common words; empty if that is impossible. */
    List<String> split(String runTogether) {
        int length = runTogether.length();
        if (length > LONGEST_RUN_TOGETHER) {
            return List.of();
        }
        var lower = runTogether.toLowerCase(Locale.ROOT);
        var cost = new double[length + 1];
        var start = new int[length + 1];
        Arrays.fill(cost, 1, length + 1, Double.POSITIVE_INFINITY);
        for (int end = 1; end <= length; end++) {
            for (int from = Math.max(0, end - LONGEST_WORD); from < end; from++) {
                double total = cost[from] + cost(lower.substring(from, end));
                if (total < cost[end]) {
                    cost[end] = total;
                    start[end] = from;
                }
            }
        }
        List<String> words = new ArrayList<>();
        for (int end = length; cost[length] < Double.POSITIVE_INFINITY && end > 0; end = start[end]) {
            words.addFirst(runTogether.substring(start[end], end));
        }
        return words.size() > 1 && length >= words.size() * 2.5 ? words : List.of();
    }

    boolean known(String word) {
        return rank.applyAsInt(word.toLowerCase(Locale.ROOT)) >= 0;
    }

    /** The negative logarithm of a word's frequency, up to a constant. */
    private double cost(String word) {
        int place = rank.applyAsInt(word);
        boolean usable = switch (word.length()) {
            case 1 -> word.equals("i") || word.equals("a");
            case 2 -> place >= 0 && place < LAST_SHORT_RANK;
            default -> place >= 0 && place < LAST_COMMON_RANK;
        };
        return usable ? 5 + Math.log(Math.max(1, place - FIRST_RANK) + 10.0) : Double.POSITIVE_INFINITY;
    }

    /** Tries two equal letters before one: "cooool" becomes "cool", "haaate" becomes "hate". */
    private String unstretch(String word) {
        var stretched = STRETCHED.matcher(word);
        if (!stretched.find()) {
            return word;
        }
        var twice = stretched.replaceAll("$1$1");
        if (known(twice)) {
            return twice;
        }
        var once = stretched.replaceAll("$1");
        return once.length() > 2 && known(once) ? once : word;
    }

    private String unleet(String word) {
        if (word.length() < SHORTEST_RESTORED || word.chars().allMatch(Character::isLetter)) {
            return word;
        }
        for (char forOne : new char[] {'i', 'l'}) {
            var plain = new StringBuilder(word.length());
            word.chars().forEach(c -> plain.append(letter((char) c, forOne)));
            if (reads(plain.toString(), word)) {
                return plain.toString();
            }
        }
        return word;
    }

    /** Whether the plain form is a word, a run of common words, or at least has fewer word pieces. */
    private boolean reads(String plain, String word) {
        return known(plain)
                || plain.length() >= SHORTEST_RUN_TOGETHER && !split(plain).isEmpty()
                || pieces(plain) + 2 <= pieces(word);
    }

    /** Number of word pieces of a word (greedy, longest first). */
    private int pieces(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        int count = 0;
        for (int from = 0; from < lower.length(); count++) {
            int to = lower.length();
            while (to > from && rank.applyAsInt((from == 0 ? "" : "##") + lower.substring(from, to)) < 0) {
                to--;
            }
            if (to == from) {
                return UNREADABLE;
            }
            from = to;
        }
        return count;
    }

    /** Swaps two neighboring letters or adds a missing one if that gives a common word. */
    private String respell(String word) {
        if (word.length() < SHORTEST_MISSPELT || word.length() > LONGEST_WORD) {
            return word;
        }
        var lower = word.toLowerCase(Locale.ROOT);
        var best = word;
        int bestRank = LAST_COMMON_RANK;
        for (int i = 1; i < lower.length() - 1; i++) {
            var swapped = lower.substring(0, i) + lower.charAt(i + 1) + lower.charAt(i) + lower.substring(i + 2);
            int place = rank.applyAsInt(swapped);
            if (place >= 0 && place < bestRank) {
                best = swapped;
                bestRank = place;
            }
        }
        for (int i = 1; i < lower.length() && best.equals(word); i++) {
            for (char letter = 'a'; letter <= 'z'; letter++) {
                var longer = lower.substring(0, i) + letter + lower.substring(i);
                int place = rank.applyAsInt(longer);
                if (place >= 0 && place < bestRank) {
                    best = longer;
                    bestRank = place;
                }
            }
        }
        return best;
    }

    private static char letter(char symbol, char forOne) {
        return switch (symbol) {
            case '0' -> 'o';
            case '1', '|' -> forOne;
            case '!' -> 'i';
            case '3' -> 'e';
            case '4', '@' -> 'a';
            case '5', '$' -> 's';
            case '6', '9' -> 'g';
            case '7', '+' -> 't';
            case '8' -> 'b';
            default -> symbol;
        };
    }
}
