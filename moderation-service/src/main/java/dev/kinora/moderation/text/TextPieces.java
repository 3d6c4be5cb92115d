package dev.kinora.moderation.text;

import java.util.ArrayList;
import java.util.List;

/** Cuts a long text into pieces that the text model reads whole. They overlap, so that no phrase is lost at an edge. */
public final class TextPieces {

    /** Whatever the text, less than a model reads: at worst every character is a token of its own. */
    public static final int LONGEST = 240;

    public static final int OVERLAP = 40;

    private TextPieces() {}

    /** The pieces in their order; none of an empty text. */
    public static List<String> of(String text) {
        List<String> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = edge(text, Math.min(start + LONGEST, text.length()));
            pieces.add(text.substring(start, end));
            start = end == text.length() ? end : edge(text, end - OVERLAP);
        }
        return pieces;
    }

    /** This place, or the one before where it would cut a character in two. */
    private static int edge(String text, int place) {
        return place < text.length() && Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }
}
