package dev.kinora.textclassifier.training;

import java.util.Random;
import java.util.function.IntFunction;

/** Cheap ways to hide words from a classifier, for measuring the normalizer. */
enum Disguise {
    NONE(Character::toString, 0),
    /** Letters of another script that look the same. */
    CONFUSABLE(Disguise::lookAlike, 1),
    ZERO_WIDTH(letter -> Character.toString(letter) + '\u200B', 1),
    COMBINING_MARK(letter -> Character.toString(letter) + '\u0336', 1),
    FULL_WIDTH(letter -> Character.toString(letter > 'Z' ? letter - 'a' + 'ａ' : letter - 'A' + 'Ａ'), 1),
    LEETSPEAK(Disguise::leet, 0.8),
    STRETCHED(letter -> Character.toString(letter).repeat(4), 0.3),
    SPACED_OUT(Character::toString, 0.4),
    DOTTED(Character::toString, 0.4);

    private final IntFunction<String> replacement;
    private final double share;

    Disguise(IntFunction<String> replacement, double share) {
        this.replacement = replacement;
        this.share = share;
    }

    /** Hides letters, or whole words of four letters and more, at random. */
    String apply(String text, Random random) {
        if (this == SPACED_OUT || this == DOTTED) {
            var separator = this == DOTTED ? "." : " ";
            return java.util.regex.Pattern.compile("\\p{L}{4,}")
                    .matcher(text)
                    .replaceAll(match -> random.nextDouble() < share
                            ? String.join(separator, match.group().split(""))
                            : match.group());
        }
        var hidden = new StringBuilder();
        text.codePoints().forEach(letter -> {
            boolean latin = letter < 128 && Character.isLetter(letter);
            hidden.append(
                    latin && random.nextDouble() < share ? replacement.apply(letter) : Character.toString(letter));
        });
        return hidden.toString();
    }

    private static String lookAlike(int letter) {
        int at = "aceopxyiskABCEHKMOPTX".indexOf(letter);
        return Character.toString(at < 0 ? letter : "асеорхуіѕкАВСЕНКМОРТХ".codePointAt(at));
    }

    private static String leet(int letter) {
        int at = "aeiost".indexOf(Character.toLowerCase(letter));
        return Character.toString(at < 0 ? letter : "431057".charAt(at));
    }
}
