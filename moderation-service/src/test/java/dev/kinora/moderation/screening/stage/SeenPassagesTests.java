package dev.kinora.moderation.screening.stage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.screening.stage.SeenPassages.Passage;
import dev.kinora.visionclassifier.words.ReadLine;
import java.util.List;
import org.junit.jupiter.api.Test;

class SeenPassagesTests {

    private final SeenPassages seen = new SeenPassages();

    private static ReadLine line(String text, double confidence, int top) {
        return new ReadLine(text, confidence, 10, top, 200, top + 20);
    }

    @Test
    void makesOneOfTheSameWordsInManyFrames() {
        for (int second = 3; second < 13; second++) {
            seen.see(second * 1000L, List.of(line("Fresh bread", 0.9, 40)));
        }

        assertThat(seen.passages(60_000)).containsExactly(new Passage("Fresh bread", List.of(), 3000, 13_000, 0.9));
    }

    @Test
    void goesOnWhileThePictureStaysTheSame() {
        seen.see(0, List.of(line("Fresh bread", 0.9, 40)));
        seen.seeTheSame(1000);
        seen.seeTheSame(2000);
        seen.see(3000, List.of());

        assertThat(seen.passages(60_000)).containsExactly(new Passage("Fresh bread", List.of(), 0, 3000, 0.9));
    }

    @Test
    void takesTheMostCertainReadingAndKeepsTheOthers() {
        seen.see(0, List.of(line("I will find you", 0.7, 40)));
        seen.see(1000, List.of(line("I will fine you", 0.8, 40)));
        seen.see(2000, List.of(line("I WILL find you", 0.95, 40)));

        assertThat(seen.passages(3000))
                .containsExactly(new Passage("I WILL find you", List.of("I will fine you"), 0, 3000, 0.95));
    }

    @Test
    void toleratesAFrameInWhichALineIsMissed() {
        seen.see(0, List.of(line("Fresh bread", 0.9, 40)));
        seen.see(1000, List.of());
        seen.see(2000, List.of(line("Fresh bread", 0.9, 40)));
        seen.see(5000, List.of(line("Fresh bread", 0.9, 40)));

        assertThat(seen.passages(6000)).extracting(Passage::startMs).containsExactly(0L, 5000L);
    }

    @Test
    void keepsDifferentShortWordsApart() {
        seen.see(0, List.of(line("bake", 0.9, 40)));
        seen.see(1000, List.of(line("lake", 0.9, 40)));

        assertThat(seen.passages(2000)).extracting(Passage::words).containsExactly("bake", "lake");
    }

    @Test
    void joinsLinesThatAreSeenTogetherFromTheTop() {
        for (int second = 0; second < 4; second++) {
            seen.see(
                    second * 1000L,
                    List.of(line("of the day", 0.8, 90), line("Recipe", 0.9, 40), line("0:0" + second, 0.9, 300)));
        }

        assertThat(seen.passages(4000)).extracting(Passage::words).contains("Recipe\nof the day");
    }

    @Test
    void endsWithAClipOfTwoFrames() {
        seen.see(0, List.of(line("Hello", 0.9, 40)));
        seen.see(400, List.of(line("Hello", 0.9, 40)));

        assertThat(seen.passages(800)).containsExactly(new Passage("Hello", List.of(), 0, 800, 0.9));
    }
}
