package dev.kinora.moderation.hash.pdq;

/**
 * The eight ways to lay a picture on its frame. Mirroring a picture changes the sign of every other coefficient of its
 * spectrum and transposing the picture transposes the spectrum, so that one spectrum gives the hashes of all eight.
 */
public enum Orientation {
    UPRIGHT(false, false, false),
    /** Left and right change places. */
    MIRRORED(false, true, false),
    /** Top and bottom change places. */
    FLIPPED(false, false, true),
    HALF_TURN(false, true, true),
    /** Rows become columns. */
    TRANSPOSED(true, false, false),
    QUARTER_TURN_RIGHT(true, true, false),
    QUARTER_TURN_LEFT(true, false, true),
    /** Rows become columns, about the other diagonal. */
    TRANSVERSED(true, true, true);

    private final boolean transposed;
    private final boolean mirrored;
    private final boolean flipped;

    /** What is transposed is transposed first, then mirrored and flipped. */
    Orientation(boolean transposed, boolean mirrored, boolean flipped) {
        this.transposed = transposed;
        this.mirrored = mirrored;
        this.flipped = flipped;
    }

    /** Whether it is seen as in a mirror, whatever way it is turned besides. */
    public boolean reflects() {
        return transposed ^ mirrored ^ flipped;
    }

    /** The coefficient in this row and column once the picture is laid like that. */
    double coefficient(double[] spectrum, int size, int row, int column) {
        double value = transposed ? spectrum[column * size + row] : spectrum[row * size + column];
        // The lowest frequency in a spectrum is 1, not 0: the even places hold the odd frequencies.
        boolean negative = (mirrored && column % 2 == 0) != (flipped && row % 2 == 0);
        return negative ? -value : value;
    }
}
