package dev.kinora.visionclassifier.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinora.visionclassifier.Picture;
import dev.kinora.visionclassifier.weights.PinnedWords;
import dev.kinora.visionclassifier.weights.WeightsException;
import java.io.IOException;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The reader with its real data, on pictures that were painted by the same code as those of the benchmark. */
class WordReaderTests {

    private static final WordReader READER = WordReader.builtin();

    @AfterAll
    static void close() {
        READER.close();
    }

    private static Picture picture(String name) throws IOException {
        try (var in = Objects.requireNonNull(WordReaderTests.class.getResourceAsStream(name))) {
            return Picture.of(ImageIO.read(in));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"outlined.jpg", "turned.jpg"})
    void readsWordsOverATexture(String name) throws IOException {
        var lines = READER.read(picture(name));

        assertThat(lines).extracting(ReadLine::text).containsExactly("Fresh bread", "every morning");
        assertThat(lines).allSatisfy(line -> assertThat(line.confidence()).isBetween(WordReader.CUT, 1.0));
    }

    @Test
    void saysWhereTheyAre() throws IOException {
        var line = READER.read(picture("small.jpg")).getFirst();

        assertThat(line.text()).isEqualTo("Fresh bread every morning");
        assertThat(line.top()).isBetween(125, 140);
        assertThat(line.bottom()).isBetween(150, 165);
        assertThat(line.left()).isLessThan(180);
        assertThat(line.right()).isGreaterThan(460);
    }

    @Test
    void readsTheSameAgain() throws IOException {
        var picture = picture("outlined.jpg");

        assertThat(READER.read(picture)).isEqualTo(READER.read(picture));
    }

    /** The background moves, the words stay, and then another letter is there. */
    @Test
    void readsAnotherLetterAtTheSamePlace() throws IOException {
        var before = picture("small.jpg");
        var after = new Picture(before.width(), before.height(), before.rgb().clone());
        var first = READER.read(before).getFirst();
        var middle = (first.left() + first.right()) / 2;
        for (int y = first.top() - 2; y < first.bottom() + 2; y++) {
            for (int x = middle; x < first.right() + 2; x++) {
                System.arraycopy(
                        before.rgb(), 3 * (10 * before.width() + 10), after.rgb(), 3 * (y * before.width() + x), 3);
            }
        }

        assertThat(READER.read(after)).extracting(ReadLine::text).noneMatch(text -> text.endsWith("morning"));
        assertThat(READER.read(before)).extracting(ReadLine::text).containsExactly("Fresh bread every morning");
    }

    /** None of these may take long, or take the process down. */
    @ParameterizedTest
    @CsvSource({"1, 1", "2, 2000", "2000, 2", "8, 8", "13, 13", "640, 360", "1500, 1500"})
    void findsNothingInNoise(int width, int height) {
        var noise = new byte[width * height * 3];
        new Random(3).nextBytes(noise);

        assertThat(READER.read(new Picture(width, height, noise))).isEmpty();
    }

    @Test
    void findsNothingInStripes() {
        var stripes = new byte[640 * 360 * 3];
        for (int i = 0; i < stripes.length; i++) {
            stripes[i] = (byte) ((i / 3) % 640 % 10 < 5 ? 255 : 0);
        }

        assertThat(READER.read(new Picture(640, 360, stripes))).isEmpty();
    }

    @Test
    void refusesDamagedData() {
        var data = PinnedWords.shipped();
        data[data.length / 2] ^= 1;

        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> WordReader.open(data))
                .withMessageContaining("is damaged or another version: its SHA-256 is");
    }

    @Test
    void saysWhenTesseractCannotUseItsData() {
        assertThatExceptionOfType(WeightsException.class)
                .isThrownBy(() -> new Tesseract(new byte[1000]))
                .withMessageContaining("Tesseract cannot use its data");
    }
}
