package dev.kinora.moderation.hash.pdq;

/**
 * Finds the border of one color that a picture was put into: bars above and below, at the sides, or a frame all around. It
 * ends at an edge; a sky that grows lighter line by line is no border. Bars that show a blurred copy of the picture, as
 * editing apps make them, are not found.
 */
final class Borders {

    /** The bars of a wide picture in a tall one, 16:9 in 9:16, are a third of the height each. */
    private static final double WIDEST = 0.4;

    /** Less than this is not worth a second look. */
    private static final double NARROWEST = 0.01;

    /** By how much the levels in a border differ from its own after it was encoded. */
    private static final double TOLERANCE = 12;

    /** How much of a line may differ more. */
    private static final double STRAY = 0.02;

    /** By how much the mean of a line may. */
    private static final double DRIFT = 4;

    /** By how much the levels of a line behind the edge differ from the border's in the mean. */
    private static final double EDGE = 10;

    /** So many lines behind the border show the edge: encoding blurs it. */
    private static final int BLUR = 3;

    private Borders() {}

    /** The picture inside its border; the same object when there is none. */
    static Luminance crop(Luminance picture) {
        int width = picture.width();
        int height = picture.height();
        int top = new Side(picture, true, false).border();
        int bottom = new Side(picture, true, true).border();
        // Bars at the sides run through those above and below, so that looking between these is as good.
        var between = picture.part(0, top, width, height - top - bottom);
        int left = new Side(between, false, false).border();
        int right = new Side(between, false, true).border();
        if (top + bottom < NARROWEST * height && left + right < NARROWEST * width) {
            return picture;
        }
        return between.part(left, 0, width - left - right, between.height());
    }

    /** The lines of a picture, counted from one of its sides. */
    private static final class Side {

        private final Luminance picture;
        private final boolean rows;
        private final boolean fromEnd;
        private final int lines;
        private final int length;
        private final double level;

        Side(Luminance picture, boolean rows, boolean fromEnd) {
            this.picture = picture;
            this.rows = rows;
            this.fromEnd = fromEnd;
            this.lines = rows ? picture.height() : picture.width();
            this.length = rows ? picture.width() : picture.height();
            this.level = mean(0);
        }

        /** How many lines are in the border. */
        int border() {
            var most = (int) (lines * WIDEST);
            for (int line = 0; line < most; line++) {
                if (!plain(line)) {
                    return edge(line) ? line : 0;
                }
            }
            return 0;
        }

        private float at(int line, int place) {
            int index = fromEnd ? lines - 1 - line : line;
            return rows ? picture.at(place, index) : picture.at(index, place);
        }

        private double mean(int line) {
            double sum = 0;
            for (int i = 0; i < length; i++) {
                sum += at(line, i);
            }
            return sum / length;
        }

        private boolean plain(int line) {
            int stray = 0;
            double drift = 0;
            for (int i = 0; i < length; i++) {
                double difference = at(line, i) - level;
                drift += difference;
                if (Math.abs(difference) > TOLERANCE) {
                    stray++;
                }
            }
            return stray <= length * STRAY && Math.abs(drift) <= length * DRIFT;
        }

        private boolean edge(int line) {
            for (int behind = line; behind < Math.min(lines, line + BLUR); behind++) {
                double sum = 0;
                for (int i = 0; i < length; i++) {
                    sum += Math.abs(at(behind, i) - level);
                }
                if (sum >= length * EDGE) {
                    return true;
                }
            }
            return false;
        }
    }
}
