package dev.kinora.moderation.text;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a long text into overlapping pieces that fit into the text model. A phrase at the edge of a piece is whole in
 * the next one.
 */
public final class TextPieces {

    /** Longest piece in UTF-16 code units; it fits even if every character is a token. */
    public static final int LONGEST = 240;

    public static final int OVERLAP = 40;

    private TextPieces() {}

    /** The pieces in order; an empty text has none. */
    public static List<String> of(String text) {
        return placed(text).stream().map(Piece::text).toList();
    }

    /** A piece, and where it begins in the text, in UTF-16 code units. */
    public record Piece(int from, String text) {

        /** Where it ends, exclusive. */
        public int to() {
            return from + text.length();
        }
    }

    /** The pieces with their places; none of an empty text. */
    public static List<Piece> placed(String text) {
        List<Piece> pieces = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int end = edge(text, Math.min(start + LONGEST, text.length()));
            pieces.add(new Piece(start, text.substring(start, end)));
            start = end == text.length() ? end : edge(text, end - OVERLAP);
        }
        return pieces;
    }

    /** The given position, or the one before it where it would split a surrogate pair. */
    private static int edge(String text, int place) {
        return place < text.length() && Character.isLowSurrogate(text.charAt(place)) ? place - 1 : place;
    }
}
