package dev.kinora.recommendation.feed;

import static dev.kinora.recommendation.SampleCatalog.id;
import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.recommendation.ranking.Matter;
import dev.kinora.recommendation.ranking.Ranked;
import dev.kinora.recommendation.ranking.Reason;
import dev.kinora.recommendation.ranking.ReasonCode;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SlateCodecTests {

    private static final Slate SLATE = new Slate(
            id(1),
            id(2),
            10,
            null,
            "hybrid",
            new Slate.Models(id(3), null),
            null,
            new Slate.Content(List.of(id(90), id(91)), slots(), true));

    @Test
    void readsWhatItWrote() {
        assertThat(SlateCodec.read(SlateCodec.write(SLATE.content()))).isEqualTo(SLATE.content());
        var empty = new Slate.Content(List.of(), List.of(), false);
        assertThat(SlateCodec.read(SlateCodec.write(empty))).isEqualTo(empty);
    }

    @Test
    void knowsWhatTheSessionHasShown() {
        assertThat(SLATE.shownBefore(12)).containsExactly(id(90), id(91), id(0), id(1));
        assertThat(SLATE.shownBefore(5)).containsExactly(id(90), id(91));
        assertThat(SLATE.servedBefore(100_000)).hasSize(22);
        assertThat(SLATE.rankedBy()).isEqualTo(id(3));
    }

    @Test
    void givesEachSlotAnIdOfItsOwn() {
        assertThat(IntStream.range(0, 200).mapToObj(SLATE::recommendationId))
                .doesNotHaveDuplicates()
                .allMatch(id -> id.version() == 8 && id.variant() == 2);
        assertThat(SLATE.recommendationId(3)).isEqualTo(SLATE.recommendationId(3));
        assertThat(new Slate(
                                UUID.randomUUID(),
                                id(2),
                                10,
                                null,
                                "none",
                                new Slate.Models(null, null),
                                null,
                                SLATE.content())
                        .recommendationId(3))
                .isNotEqualTo(SLATE.recommendationId(3));
    }

    private static List<Slot> slots() {
        return IntStream.range(0, 20)
                .mapToObj(number -> new Slot(
                        new Ranked(
                                id(number),
                                0.1 * number,
                                List.of(
                                        new Reason(
                                                ReasonCode.LIKED_TOGETHER,
                                                "Viewers liked both",
                                                0.5,
                                                id(50),
                                                Matter.category("Music")),
                                        new Reason(ReasonCode.FRESH, "Published today", -0.25))),
                        number % 3 == 0 ? Source.EXPLORE : Source.HYBRID,
                        new Slot.Chance(0.25, 1.0 / (1 + number)),
                        number % 3 == 0 ? "Music|NEW|SMALL" : null))
                .toList();
    }
}
