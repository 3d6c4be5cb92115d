package dev.kinora.visionclassifier.words;

import dev.kinora.visionclassifier.words.Components.Part;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds what may be lines of text: strokes of equal height beside each other, light on dark or dark on light. Strokes are
 * what a top-hat leaves; a picture is looked at in three sizes, because its square fits small letters only.
 */
final class TextLines {

    /**
     * Least contrast of a stroke to what is around it, of 255. The higher one keeps letters apart from what lies between
     * their outlines, the lower one finds faint text.
     */
    private static final int[] CONTRASTS = {190, 100, 40};

    private static final int SIZES = 3;
    private static final int LOWEST = 6;
    private static final int HIGHEST = 48;
    private static final int FEWEST = 3;

    /** Of each size, polarity and contrast. Noise has thousands, text has few. */
    private static final int MOST_LINES = 60;

    private static final double MOST_HEIGHT = 3.2;
    private static final double MOST_SLOPE = 0.3;

    private static final double MOST_RATIO = 2.4;
    private static final double WIDEST_GAP = 0.9;
    private static final double LEAST_OVERLAP = 0.4;

    private TextLines() {}

    /** The candidates, the most text-like first. */
    static List<Candidate> of(Planes picture) {
        List<Candidate> all = new ArrayList<>();
        var sized = picture;
        for (int size = 0; size < SIZES && Math.min(sized.width(), sized.height()) >= 2 * LOWEST; size++) {
            find(TopHat.of(sized), 1 << size, all);
            find(TopHat.of(sized.inverted()), 1 << size, all);
            sized = sized.halved();
        }
        all.sort(Comparator.comparingDouble(Candidate::likeness).reversed());
        return all;
    }

    private static void find(Gray hat, int scale, List<Candidate> into) {
        for (int contrast : CONTRASTS) {
            var components = Components.of(hat, contrast);
            var letters = components.parts().stream()
                    .filter(TextLines::isLetterLike)
                    .sorted(Comparator.comparingInt(Part::left))
                    .toList();
            lines(letters).stream()
                    .filter(line -> line.size() >= FEWEST)
                    .sorted(Comparator.comparingInt((List<Part> line) -> line.size())
                            .reversed())
                    .limit(MOST_LINES)
                    .map(line -> Candidate.of(hat, components, line, scale))
                    .filter(TextLines::isFlat)
                    .forEach(into::add);
        }
    }

    /** Whether it is not a heap of strokes: as high as its letters, and what a slope adds. */
    private static boolean isFlat(Candidate line) {
        return line.strokes().height()
                <= MOST_HEIGHT * line.typical() + MOST_SLOPE * line.strokes().width();
    }

    private static boolean isLetterLike(Part part) {
        int height = part.height();
        return height >= LOWEST
                && height <= HIGHEST
                && part.width() <= 8 * height
                && part.pixels() >= 0.1 * part.width() * height;
    }

    /** Letters that stand beside each other. */
    private static List<List<Part>> lines(List<Part> letters) {
        var leader = new int[letters.size()];
        for (int i = 0; i < leader.length; i++) {
            leader[i] = i;
        }
        for (int i = 0; i < leader.length; i++) {
            var one = letters.get(i);
            for (int k = i + 1; k < leader.length; k++) {
                var other = letters.get(k);
                if (other.left() - one.right() > WIDEST_GAP * HIGHEST) {
                    break;
                }
                if (isBeside(one, other)) {
                    leader[find(leader, k)] = find(leader, i);
                }
            }
        }
        Map<Integer, List<Part>> lines = new LinkedHashMap<>();
        for (int i = 0; i < leader.length; i++) {
            lines.computeIfAbsent(find(leader, i), _ -> new ArrayList<>()).add(letters.get(i));
        }
        return List.copyOf(lines.values());
    }

    private static int find(int[] leader, int i) {
        int place = i;
        while (leader[place] != place) {
            leader[place] = leader[leader[place]];
            place = leader[place];
        }
        return place;
    }

    private static boolean isBeside(Part one, Part other) {
        double low = Math.min(one.height(), other.height());
        double high = Math.max(one.height(), other.height());
        int gap = other.left() - one.right();
        int overlap = Math.min(one.bottom(), other.bottom()) - Math.max(one.top(), other.top()) + 1;
        return high <= MOST_RATIO * low && gap <= WIDEST_GAP * high && overlap >= LEAST_OVERLAP * low;
    }
}
