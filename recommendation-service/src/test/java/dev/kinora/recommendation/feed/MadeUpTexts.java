package dev.kinora.recommendation.feed;

import dev.kinora.events.video.VideoText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/** Texts whose words follow Zipf's law, in 20 categories. */
final class MadeUpTexts {

    private static final int CATEGORIES = 20;

    private final String[] words = IntStream.range(0, 200_000)
            .mapToObj(word -> "w" + Integer.toString(word, 36))
            .toArray(String[]::new);

    private final int length;
    private final Random random;

    /** Texts of this number of words, half of them in the title. */
    MadeUpTexts(int length, Random random) {
        this.length = length;
        this.random = random;
    }

    VideoText next() {
        return new VideoText(
                some(length / 2), some(length - length / 2), List.of(), "Category " + random.nextInt(CATEGORIES));
    }

    /** All words with the same frequency. */
    Map<String, Integer> frequencies(int frequency) {
        var frequencies = new HashMap<String, Integer>();
        for (var word : words) {
            frequencies.put(word, frequency);
        }
        return frequencies;
    }

    private String some(int count) {
        var text = new StringBuilder();
        for (var word = 0; word < count; word++) {
            text.append(words[zipf()]).append(' ');
        }
        return text.toString();
    }

    private int zipf() {
        return (int) Math.min(words.length - 1, Math.pow(words.length, random.nextDouble()) - 1);
    }
}
