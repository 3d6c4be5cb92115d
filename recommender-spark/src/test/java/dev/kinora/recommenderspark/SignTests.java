package dev.kinora.recommenderspark;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.engagement.EngagementKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignTests {

    /** Each engagement happens a millisecond after the one before; the video takes 10 s. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LIKE                          | 1
            PLAY LIKE LIKE                | 2
            PLAY PROGRESS SKIP            |
            SHARE LIKE                    | 1
            COMMENT                       | 1
            LIKE UNLIKE                   |
            LIKE UNLIKE LIKE              | 3
            SHARE UNLIKE                  | 1
            SHARE LIKE UNLIKE             |
            COMPLETE                      | 1
            COMPLETE LIKE UNLIKE          | 1
            LIKE COMPLETE UNLIKE          | 1
            NOT_INTERESTED MORE_LIKE_THIS |
            """)
    void isAsRecommendationServiceKeepsIt(String kinds, @Nullable Long since) {
        var sign = new Sign();
        var at = 0L;
        for (var kind : kinds.split(" ")) {
            sign.add(EngagementKind.valueOf(kind), 10_000, 10_000, ++at);
        }

        assertThat(sign.since()).isEqualTo(since);
    }

    /** Who jumps to the end has not watched. */
    @ParameterizedTest
    @CsvSource({"100, 10000, ", "3000, 10000, 1", "2000, 2000, 1", "0, 2000, 1"})
    void wantsACompletionToBeAView(long watched, long duration, @Nullable Long since) {
        var sign = new Sign();

        sign.add(EngagementKind.COMPLETE, watched, duration, 1);

        assertThat(sign.since()).isEqualTo(since);
    }
}
