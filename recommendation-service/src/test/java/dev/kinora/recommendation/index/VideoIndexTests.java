package dev.kinora.recommendation.index;

import static dev.kinora.recommendation.SampleCatalog.FOOD;
import static dev.kinora.recommendation.SampleCatalog.NOW;
import static dev.kinora.recommendation.SampleCatalog.id;
import static dev.kinora.recommendation.SampleCatalog.video;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.recommendation.catalog.CatalogVideo;
import dev.kinora.recommendation.catalog.VideoCounts;
import dev.kinora.recommender.index.Dictionary;
import dev.kinora.recommender.index.Span;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class VideoIndexTests {

    private final CatalogVideo video = video(1, FOOD, "bread", new VideoCounts(5, 3, 1));
    private final VideoIndex index = new VideoIndex(new Dictionary(0, Map.of()), NOW, List.of(id(9), id(1)));

    @Test
    void keepsTheNumbersThatAModelKnows() {
        index.apply(List.of(SampleIndex.entry(video), SampleIndex.entry(video(2, FOOD, "cake"))));

        index.read(view -> {
            assertThat(view.number(id(9))).isZero();
            assertThat(view.number(id(1))).isEqualTo(1);
            assertThat(view.number(id(2))).isEqualTo(2);
            assertThat(view.id(2)).isEqualTo(id(2));
            assertThat(view.items().isListed(0)).isFalse();
            return view;
        });
    }

    @Test
    void takesInWhatIsNewOnly() {
        assertThat(index.apply(List.of(SampleIndex.entry(video)))).isTrue();
        assertThat(index.apply(List.of(SampleIndex.entry(video)))).isFalse();
        assertThat(index.apply(List.of(SampleIndex.entry(video, true, 1, new VideoCounts(6, 3, 1)))))
                .isTrue();

        assertThat(index.<Integer>read(view -> view.items().views(1))).isEqualTo(6);
    }

    @Test
    void unlistsAndListsAgain() {
        index.apply(List.of(SampleIndex.entry(video)));
        index.apply(List.of(SampleIndex.entry(video, false, 2, VideoCounts.NONE)));
        assertThat(index.<Boolean>read(view -> view.items().isListed(1))).isFalse();

        index.apply(List.of(SampleIndex.entry(video, true, 3, VideoCounts.NONE)));
        assertThat(index.<Boolean>read(view -> view.items().isListed(1))).isTrue();
    }

    @Test
    void countsLikesByTheirAge() {
        index.apply(List.of(SampleIndex.entry(video), SampleIndex.entry(video(2, FOOD, "cake"))));
        var inAWeek = NOW.plus(Duration.ofDays(7)).toEpochMilli();

        assertThat(index.<Float>read(view -> view.items().popularity(1, Span.WEEK, inAWeek)))
                .isEqualTo(1);
        assertThat(index.<Float>read(view -> view.items().popularity(2, Span.WEEK, inAWeek)))
                .isZero();
    }

    @Test
    void readersSeeACompleteIndexWhileItChanges() {
        var writer = Thread.ofVirtual()
                .start(() -> IntStream.range(0, 2_000).forEach(number -> {
                    index.apply(List.of(SampleIndex.entry(video(number, FOOD, "bread " + number))));
                    if (number % 100 == 0) {
                        index.survey(NOW);
                    }
                }));
        while (writer.isAlive()) {
            index.read(view -> {
                var size = view.items().size();
                assertThat(view.id(size - 1)).isNotNull();
                assertThat(IntStream.of(view.items().shelves().newest())).allMatch(item -> item < size);
                return view;
            });
        }
        assertThat(index.<Integer>read(view -> view.items().size())).isEqualTo(2_000);
    }
}
