package dev.kinora.visionclassifier.words;

/**
 * The white top-hat of mathematical morphology: a picture less its opening by a square. What is brighter than its
 * surroundings and narrower than the square stays, with its contrast as level; everything else becomes black. Of the
 * three colors that with the highest contrast counts, so that red on green stays, too.
 *
 * <p>The highest of nine levels is found by doubling: of two, of four, of eight, and the last one. That is done row by row,
 * so that all rows that are needed at a time are in the processor's cache.
 */
final class TopHat {

    /** Side of the square, in pixels: more than the stroke of a letter. Comparing by doubled distances makes it nine. */
    private static final int SIDE = 9;

    private static final int REACH = SIDE / 2;

    /** A power of two, and more rows than are compared at a time. */
    private static final int ROWS = 16;

    private static final int LATEST = ROWS - 1;

    private final int width;
    private final int height;
    private final int[] padded;
    private final int[] doubled;

    /** The highest levels of one, two, four and eight rows from a row on, of the last rows. */
    private final int[][] ones;

    private final int[][] twos;
    private final int[][] fours;
    private final int[][] eights;

    private TopHat(int width, int height) {
        this.width = width;
        this.height = height;
        this.padded = new int[width + 2 * REACH];
        this.doubled = new int[width + 2 * REACH];
        this.ones = new int[ROWS][width];
        this.twos = new int[ROWS][width];
        this.fours = new int[ROWS][width];
        this.eights = new int[ROWS][width];
    }

    static Gray of(Planes picture) {
        var hat = new TopHat(picture.width(), picture.height());
        var most = new byte[picture.width() * picture.height()];
        for (var plane : picture.levels()) {
            hat.raise(plane, most);
        }
        return new Gray(picture.width(), picture.height(), most);
    }

    /** Raises levels to the top-hat of a plane where that is higher. */
    private void raise(int[] plane, byte[] most) {
        var opened = plane.clone();
        filter(opened, -1);
        filter(opened, 1);
        for (int i = 0; i < plane.length; i++) {
            most[i] = (byte) Math.max(most[i] & 0xff, plane[i] - opened[i]);
        }
    }

    /** Takes the highest (1) or lowest (-1) level within the square. Beyond an edge the picture goes on as it is there. */
    private void filter(int[] plane, int sign) {
        for (int row = 0; row < height + 2 * REACH; row++) {
            across(plane, Math.clamp(row - REACH, 0, height - 1), sign, at(ones, row));
            higher(at(ones, row - 1), at(ones, row), at(twos, row - 1));
            higher(at(twos, row - 3), at(twos, row - 1), at(fours, row - 3));
            higher(at(fours, row - 7), at(fours, row - 3), at(eights, row - 7));
            if (row >= 2 * REACH) {
                higher(at(eights, row - 2 * REACH), at(ones, row), padded);
                put(padded, sign, plane, (row - 2 * REACH) * width);
            }
        }
    }

    private static int[] at(int[][] rows, int row) {
        return rows[row & LATEST];
    }

    /** Puts the highest level of each nine of a row into another one. */
    private void across(int[] plane, int row, int sign, int[] to) {
        put(plane, row * width, sign);
        higher(padded, 1, padded, doubled);
        higher(doubled, 2, doubled, doubled);
        higher(doubled, 4, doubled, doubled);
        higher(doubled, SIDE - 1, padded, doubled);
        System.arraycopy(doubled, 0, to, 0, width);
    }

    private void put(int[] plane, int from, int sign) {
        for (int x = 0; x < width; x++) {
            padded[REACH + x] = sign * plane[from + x];
        }
        for (int x = 0; x < REACH; x++) {
            padded[x] = padded[REACH];
            padded[REACH + width + x] = padded[REACH + width - 1];
        }
    }

    private void put(int[] row, int sign, int[] plane, int to) {
        for (int x = 0; x < width; x++) {
            plane[to + x] = sign * row[x];
        }
    }

    private void higher(int[] one, int[] other, int[] to) {
        for (int x = 0; x < width; x++) {
            to[x] = Math.max(one[x], other[x]);
        }
    }

    /** Puts into each place the higher of two levels: that of one row, and that of another one some places further on. */
    private static void higher(int[] one, int further, int[] other, int[] to) {
        for (int x = 0; x < to.length - further; x++) {
            to[x] = Math.max(one[x], other[x + further]);
        }
    }
}
