package dev.kinora.video.caption;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The lines of a caption file, decoded and free of control characters. */
final class CaptionLines {

    private static final int LONGEST_LINE = 2_000;
    private static final char BYTE_ORDER_MARK = '\uFEFF';

    private final List<String> lines;
    private int next;

    private CaptionLines(List<String> lines) {
        this.lines = lines;
    }

    /**
     * Decodes UTF-8 strictly and splits at LF, CR or CRLF.
     *
     * @throws CaptionFormatException CAPTIONS_NOT_UTF8, or CAPTIONS_INVALID for control characters and overlong lines
     */
    static CaptionLines decode(byte[] bytes) throws CaptionFormatException {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new CaptionFormatException(
                    CaptionProblem.CAPTIONS_NOT_UTF8, 0, "Save the file again with the encoding UTF-8.");
        }
        if (!text.isEmpty() && text.charAt(0) == BYTE_ORDER_MARK) {
            text = text.substring(1);
        }
        List<String> lines = List.of(text.split("\r\n|\n|\r", -1));
        for (int i = 0; i < lines.size(); i++) {
            check(lines.get(i), i + 1);
        }
        return new CaptionLines(lines);
    }

    private static void check(String line, int number) throws CaptionFormatException {
        if (line.length() > LONGEST_LINE) {
            throw new CaptionFormatException(
                    CaptionProblem.CAPTIONS_INVALID,
                    number,
                    "The line is longer than %d characters; break it.".formatted(LONGEST_LINE));
        }
        for (int i = 0; i < line.length(); i++) {
            char character = line.charAt(i);
            if (Character.isISOControl(character) && character != '\t') {
                throw new CaptionFormatException(
                        CaptionProblem.CAPTIONS_INVALID,
                        number,
                        "The line holds the control character U+%04X; remove it.".formatted((int) character));
            }
        }
    }

    boolean isAtEnd() {
        return next >= lines.size();
    }

    /** Whether the next line is blank or there is none. */
    boolean isBlank() {
        return isAtEnd() || lines.get(next).isBlank();
    }

    String peek() {
        return lines.get(next);
    }

    String take() {
        return lines.get(next++);
    }

    void skipBlank() {
        while (!isAtEnd() && isBlank()) {
            next++;
        }
    }

    /** Skips to the next blank line. */
    void skipBlock() {
        while (!isBlank()) {
            next++;
        }
    }

    /** The number of the line that {@link #take} gave last, counted from 1. */
    int number() {
        return next;
    }

    /** An exception for the line that was taken last. */
    CaptionFormatException fault(String advice) {
        return new CaptionFormatException(CaptionProblem.CAPTIONS_INVALID, next, advice);
    }
}
