package dev.kinora.video.catalog.metadata;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HashtagsTests {

    @ParameterizedTest
    @CsvSource({
        "#Pasta, pasta",
        "'##  Rock & Roll! ', rockroll",
        "GRÖSSE, grösse",
        "ｗｉｄｅ, wide",
        "snake_case, snake_case",
        "料理, 料理",
        "🍕, 🍕",
        "c++, c++"
    })
    void keepsOneFormOfEachTag(String written, String kept) {
        assertThat(Hashtags.normalize(written)).isEqualTo(kept);
    }

    @Test
    void dropsWhatIsEmptyOrThereAlready() {
        assertThat(Hashtags.clean(Arrays.asList("#", "Cat", "#cat", "!?", "dog")))
                .isEqualTo(List.of("cat", "dog"));
    }

    @Test
    void composingDoesNotMakeTagsEndless() {
        assertThat(Hashtags.normalize("\ufdfa".repeat(50))).hasSize(50);
    }
}
