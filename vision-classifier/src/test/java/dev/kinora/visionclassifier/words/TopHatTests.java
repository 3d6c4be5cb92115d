package dev.kinora.visionclassifier.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopHatTests {

    private static final int REACH = 4;

    private static int[][] levels(int width, int height) {
        var random = new Random(width);
        int[][] levels = new int[3][width * height];
        for (int[] plane : levels) {
            for (int i = 0; i < plane.length; i++) {
                plane[i] = random.nextInt(256);
            }
        }
        return levels;
    }

    /** The definition: the lowest or highest level of the square around each pixel, as far as it is in the picture. */
    private static int[] extreme(int[] plane, int width, int height, boolean highest) {
        int[] filtered = new int[plane.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int found = plane[y * width + x];
                for (int v = Math.max(0, y - REACH); v <= Math.min(height - 1, y + REACH); v++) {
                    for (int u = Math.max(0, x - REACH); u <= Math.min(width - 1, x + REACH); u++) {
                        int level = plane[v * width + u];
                        found = highest ? Math.max(found, level) : Math.min(found, level);
                    }
                }
                filtered[y * width + x] = found;
            }
        }
        return filtered;
    }

    @ParameterizedTest
    @CsvSource({"37, 23", "64, 48", "12, 12", "5, 40", "40, 3", "1, 1"})
    void leavesWhatIsBrighterThanTheOpeningInOneOfTheColors(int width, int height) {
        int[][] levels = levels(width, height);

        var hat = TopHat.of(new Planes(width, height, levels));

        int[] most = new int[width * height];
        for (int[] plane : levels) {
            int[] opened = extreme(extreme(plane, width, height, false), width, height, true);
            Arrays.setAll(most, i -> Math.max(most[i], plane[i] - opened[i]));
        }
        for (int i = 0; i < most.length; i++) {
            assertThat(hat.levels()[i] & 0xff).isEqualTo(most[i]);
        }
    }
}
