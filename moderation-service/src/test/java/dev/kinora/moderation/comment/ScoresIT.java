package dev.kinora.moderation.comment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.screening.ReadingTextModel;
import dev.kinora.moderation.text.TextReader;
import java.util.Collections;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.Import;

@Import(ReadingTextModel.class)
class ScoresIT extends ModerationFlow {

    private static final String PATH = "/api/v1/moderation/comments/scores";

    @Test
    void takesAsManyTextsOfAsManyCharactersAsItSays() {
        var texts = Collections.nCopies(256, "\u20ac".repeat(TextReader.LONGEST));

        var scores = post(PATH, moderator(), Map.of("texts", texts));

        assertThat(scores.status()).isEqualTo(200);
        assertThat(scores.body().path("items").size()).isEqualTo(256);
    }

    @Test
    void refusesABodyThatIsLargerThanAnyAllowedOne() {
        var texts = Collections.nCopies(400, "\u20ac".repeat(TextReader.LONGEST));

        assertThat(post(PATH, moderator(), Map.of("texts", texts)).text("code")).isEqualTo("PAYLOAD_TOO_LARGE");
    }
}
