package dev.kinora.moderation.hash.pdq;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.visionclassifier.Picture;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Image;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class PdqTests {

    /** What other implementations of PDQ print for the picture of the bridge. */
    private static final String PUBLISHED = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";

    /** Two decoders of JPEG may differ by that much, by the authors of PDQ. */
    private static final int OTHER_DECODER = 10;

    /** What the reference prints for files of the bridge that were turned or mirrored, and encoded again. */
    private static final Map<Orientation, String> REFERENCE = Map.of(
            Orientation.UPRIGHT, "f8f8f0cce0f4e84d0e370a22028f67f0b36e2ed596623e1d33e6339c4e9c9b22",
            Orientation.QUARTER_TURN_LEFT, "b0a10efd71cc3f429413d48d0ffffe12e34e0e17ada952a9d29684210aa9e5af",
            Orientation.HALF_TURN, "adad5a64b5a142e55362a09057dacd5ae63b847fc23794b766b319361fc93188",
            Orientation.QUARTER_TURN_RIGHT, "a5f4a457a48995e8c9065c275aaa5498b61ba4bdf8fcf80387c32f8b0bfc4f05",
            Orientation.FLIPPED, "f8f80f31e0f417b00e37f5cd028f980fb36ed02a9662c1e233e6cc634e9c64dd",
            Orientation.MIRRORED, "8dad2599b1a1bd1853625f6553da32a1e63b7280c2374b4866b366c91bc9ce77",
            Orientation.TRANSPOSED, "f0a1f102f1dcc0bd9c5309720fff018de34ef1e8ada9a956d2967ade0ea91a50",
            Orientation.TRANSVERSED, "a5f05ba8a4896a17c106a3da5aaaab07b61b5b42f8fc07fc83c3d0740bfcb0fa");

    private static BufferedImage read(String name) throws IOException {
        try (var file = Objects.requireNonNull(PdqTests.class.getResourceAsStream(name))) {
            return Objects.requireNonNull(ImageIO.read(file));
        }
    }

    private static Fingerprint of(BufferedImage picture) {
        return Pdq.of(Picture.of(picture));
    }

    private static List<Fingerprint> toFind(BufferedImage picture) {
        return Pdq.toFind(Picture.of(picture));
    }

    private static List<Fingerprint> toList(BufferedImage picture) {
        return Pdq.toList(Picture.of(picture));
    }

    private static Luminance luminance(BufferedImage picture) {
        return Luminance.of(Picture.of(picture));
    }

    @Test
    void hashesThePictureAsOtherImplementationsDo() throws IOException {
        var fingerprint = of(read("bridge-1-original.jpg"));

        assertThat(fingerprint.hash().distance(PdqHash.parse(PUBLISHED))).isLessThanOrEqualTo(2);
        assertThat(fingerprint.quality()).isEqualTo(100);
    }

    @ParameterizedTest
    @EnumSource
    void hashesEveryOrientationAsTheReferenceDoes(Orientation orientation) throws IOException {
        var spectrum = Spectrum.of(luminance(read("bridge-1-original.jpg")));
        var expected = PdqHash.parse(Objects.requireNonNull(REFERENCE.get(orientation)));

        assertThat(spectrum.hash(orientation).distance(expected)).isLessThanOrEqualTo(OTHER_DECODER);
    }

    @ParameterizedTest
    @EnumSource
    void readsAnOrientationFromTheSpectrumAsFromTheTurnedPicture(Orientation orientation) {
        var picture = Footage.still(4);

        var fromSpectrum = Spectrum.of(luminance(picture)).hash(orientation);

        assertThat(fromSpectrum.distance(of(turned(picture, orientation)).hash()))
                .isLessThanOrEqualTo(OTHER_DECODER);
    }

    private static BufferedImage turned(BufferedImage picture, Orientation orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean across = switch (orientation) {
            case UPRIGHT, MIRRORED, FLIPPED, HALF_TURN -> false;
            default -> true;
        };
        var target = new BufferedImage(across ? height : width, across ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < target.getHeight(); y++) {
            for (int x = 0; x < target.getWidth(); x++) {
                int lastX = target.getWidth() - 1 - x;
                int lastY = target.getHeight() - 1 - y;
                int pixel = switch (orientation) {
                    case UPRIGHT -> picture.getRGB(x, y);
                    case MIRRORED -> picture.getRGB(lastX, y);
                    case FLIPPED -> picture.getRGB(x, lastY);
                    case HALF_TURN -> picture.getRGB(lastX, lastY);
                    case TRANSPOSED -> picture.getRGB(y, x);
                    case QUARTER_TURN_RIGHT -> picture.getRGB(y, lastX);
                    case QUARTER_TURN_LEFT -> picture.getRGB(lastY, x);
                    case TRANSVERSED -> picture.getRGB(lastY, lastX);
                };
                target.setRGB(x, y, pixel);
            }
        }
        return target;
    }

    @ParameterizedTest
    @ValueSource(strings = {"shrink-a-lot.jpg", "square-128x128.jpg"})
    void standsScalingToASmallerAndAnotherShape(String name) throws IOException {
        assertThat(of(read(name)).hash().distance(PdqHash.parse(PUBLISHED))).isLessThanOrEqualTo(HashIndex.RADIUS);
    }

    /** The numbers were made by this implementation after it had agreed with the others: they hold it where it is. */
    @Test
    void keepsTheHashesOfItsOwnPictures() {
        var stripes = new BufferedImage(200, 120, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < stripes.getHeight(); y++) {
            for (int x = 0; x < stripes.getWidth(); x++) {
                stripes.setRGB(x, y, (x * x + 3 * y * y) / 97 % 256 * 0x010101);
            }
        }

        var fingerprint = of(stripes);

        assertThat(fingerprint.hash().hex())
                .isEqualTo("a67e4dc09307a4b86a61549fb330a2cb64964d48cb77d2ecd45bb4b7b4a4a5ac");
        assertThat(fingerprint.quality()).isEqualTo(100);
    }

    @Test
    void takesTheLevelsOfAGrayPictureAsTheyAre() {
        var color = Footage.still(1);
        var gray = new BufferedImage(color.getWidth(), color.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        var luminance = luminance(color);
        for (int y = 0; y < gray.getHeight(); y++) {
            for (int x = 0; x < gray.getWidth(); x++) {
                gray.getRaster().setSample(x, y, 0, Math.round(luminance.at(x, y)));
            }
        }

        assertThat(of(gray).hash().distance(of(color).hash())).isLessThanOrEqualTo(2);
    }

    @Test
    void findsNothingTellingInFlatPictures() {
        for (var color : List.of(Color.BLACK, Color.WHITE, Color.BLUE)) {
            for (int noise : new int[] {0, 3}) {
                var picture = flat(color, noise);
                assertThat(of(picture).quality()).isLessThan(50);
                assertThat(toFind(picture)).isEmpty();
                assertThat(toList(picture)).isEmpty();
            }
        }
        assertThat(of(new BufferedImage(3, 3, BufferedImage.TYPE_INT_RGB)).quality())
                .isZero();
    }

    private static BufferedImage flat(Color color, int noise) {
        var picture = new BufferedImage(180, 320, BufferedImage.TYPE_INT_RGB);
        var random = new Random(1);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int less = noise == 0 ? 0 : random.nextInt(noise + 1);
                picture.setRGB(
                        x,
                        y,
                        new Color(
                                        Math.max(0, color.getRed() - less),
                                        Math.max(0, color.getGreen() - less),
                                        Math.max(0, color.getBlue() - less))
                                .getRGB());
            }
        }
        return picture;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 7})
    void looksThroughBars(long seed) {
        var picture = Footage.still(seed);

        for (var bordered : List.of(
                bordered(picture, 0, 600, Color.BLACK),
                bordered(picture, 110, 0, Color.WHITE),
                bordered(picture, 40, 70, new Color(30, 60, 160)))) {
            assertThat(nearest(toFind(bordered), picture)).isLessThanOrEqualTo(OTHER_DECODER);
        }
    }

    @Test
    void looksThroughAListedBorder() {
        var picture = Footage.still(4);

        assertThat(toList(bordered(picture, 0, 150, Color.BLACK)))
                .anyMatch(listed -> listed.hash().distance(of(picture).hash()) <= OTHER_DECODER);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, 2, 7})
    void leavesAPictureWithoutBorderWhole(long seed) {
        var whole = luminance(Footage.still(seed));

        assertThat(Borders.crop(whole)).isSameAs(whole);
    }

    @Test
    void takesNoSkyThatGrowsDarkerForABorder() {
        var picture = new BufferedImage(200, 300, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.WHITE, 0, 300, Color.BLACK));
        graphics.fillRect(0, 0, 200, 300);
        graphics.dispose();
        var whole = luminance(picture);

        assertThat(Borders.crop(whole)).isSameAs(whole);
    }

    private static BufferedImage bordered(BufferedImage picture, int sides, int bars, Color color) {
        var target = new BufferedImage(
                picture.getWidth() + 2 * sides, picture.getHeight() + 2 * bars, BufferedImage.TYPE_INT_RGB);
        var graphics = target.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, target.getWidth(), target.getHeight());
        graphics.drawImage(picture, sides, bars, null);
        graphics.dispose();
        return target;
    }

    private static int nearest(List<Fingerprint> looks, BufferedImage listed) {
        var hashes = toList(listed);
        return looks.stream()
                .flatMapToInt(
                        look -> hashes.stream().mapToInt(one -> look.hash().distance(one.hash())))
                .min()
                .orElse(PdqHash.BITS);
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.01, 0.025, 0.04, 0.05})
    void findsTheCropOfAListedPicture(double cut) {
        var picture = Footage.still(4);
        var x = (int) (picture.getWidth() * cut);
        var y = (int) (picture.getHeight() * cut);
        var cropped = picture.getSubimage(x, y, picture.getWidth() - 2 * x, picture.getHeight() - 2 * y);

        assertThat(toList(picture))
                .anyMatch(listed -> listed.hash().distance(of(cropped).hash()) <= HashIndex.RADIUS);
    }

    @Test
    void tellsPicturesApart() {
        for (long seed = 0; seed < 10; seed++) {
            assertThat(nearest(toFind(Footage.still(seed)), Footage.still(seed + 5)))
                    .isGreaterThan(2 * HashIndex.RADIUS);
        }
    }

    @Test
    void standsScaling() {
        var picture = Footage.still(3);
        var small = new BufferedImage(120, 213, BufferedImage.TYPE_INT_RGB);
        var graphics = small.createGraphics();
        graphics.drawImage(picture.getScaledInstance(120, 213, Image.SCALE_SMOOTH), new AffineTransform(), null);
        graphics.dispose();

        assertThat(nearest(toFind(small), picture)).isLessThanOrEqualTo(2 * OTHER_DECODER);
    }
}
