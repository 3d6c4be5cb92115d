package dev.kinora.moderation.screening.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ScreeningIndexTests {

    @Test
    void readsTheIndexOfAVideoThatWasTranscodedBefore() {
        var index = JsonMapper.shared()
                .readValue("{\"proxyUrl\":\"/p\",\"frameUrls\":[\"/1\",\"/2\"]}", ScreeningIndex.class);

        assertThat(index.frameUrls()).containsExactly("/1", "/2");
        assertThat(index.framesUrl()).isNull();
        assertThat(index.groups()).isEmpty();
    }

    @Test
    void fetchesFramesThatLieTogetherAtOnceButNotAllOfThem() {
        List<ScreeningIndex.Place> places = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            places.add(new ScreeningIndex.Place(i * 1000L, i * 100L, 100));
        }
        places.add(new ScreeningIndex.Place(40_000, 9_000, 1_900_000));
        places.add(new ScreeningIndex.Place(41_000, 1_909_000, 1_900_000));

        assertThat(new ScreeningIndex("/p", "/f", places, List.of()).groups())
                .extracting(List::size)
                .containsExactly(16, 16, 8, 1, 1);
    }

    @Test
    void refusesImpossiblePlaces() {
        assertThatExceptionOfType(MediaUnavailableException.class)
                .isThrownBy(() -> new ScreeningIndex.Place(0, -1, 10));
        assertThatExceptionOfType(MediaUnavailableException.class)
                .isThrownBy(() -> new ScreeningIndex.Place(0, 0, Integer.MAX_VALUE));
    }
}
