package dev.kinora.moderation.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.assessment.Opinion.Argument;
import dev.kinora.moderation.assessment.Opinion.Leaning;
import dev.kinora.moderation.assessment.Opinion.Side;
import dev.kinora.moderation.policy.Rules;
import dev.kinora.moderation.vision.SecondOpinionResult.Given;
import dev.kinora.moderation.vision.SecondOpinionResult.None;
import dev.kinora.starter.gemini.GeminiResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecondOpinionAnswersTests {

    private static final String BOTH = """
            {"side":"FOR_PUBLISHING","text":"It teaches"},
            {"side":"AGAINST_PUBLISHING","text":"A wound is shown","start_ms":1500,"end_ms":99000}""";

    private static final GeminiResult.Bill BILL = new GeminiResult.Bill(new GeminiResult.Usage(40, 20), null);

    private static SecondOpinionResult read(String text) {
        return SecondOpinionAnswers.read(
                new GeminiResult.Answered(text, "gemini-2.5-flash-001", BILL),
                GeminiPrompt.ofSecondOpinion(Rules.shipped().categories()),
                4_000);
    }

    @Test
    void readsBothSides() {
        assertThat(read("{\"arguments\":[" + BOTH + "],\"leaning\":\"REFUSE\",\"confidence\":1.7}"))
                .isInstanceOfSatisfying(Given.class, given -> {
                    assertThat(given.opinion().leaning()).isEqualTo(Leaning.REFUSE);
                    assertThat(given.opinion().confidence()).isEqualTo(1);
                    assertThat(given.opinion().arguments())
                            .containsExactly(
                                    new Argument(Side.FOR_PUBLISHING, "It teaches", null, null),
                                    new Argument(Side.AGAINST_PUBLISHING, "A wound is shown", 1_500L, 4_000L));
                    assertThat(given.source().prompt()).isEqualTo("second-opinion-v1");
                });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "It is fine.",
                "[]",
                "{\"leaning\":\"PUBLISH\",\"confidence\":1}",
                "{\"arguments\":[],\"leaning\":\"PUBLISH\",\"confidence\":1}",
                "{\"arguments\":[{\"side\":\"FOR_PUBLISHING\",\"text\":\"It teaches\"}],\"leaning\":\"PUBLISH\",\"confidence\":1}",
                "{\"arguments\":[{\"side\":\"FOR\",\"text\":\"a\"},{\"side\":\"AGAINST_PUBLISHING\",\"text\":\"b\"}],\"leaning\":\"PUBLISH\",\"confidence\":1}",
                "{\"arguments\":[{\"side\":\"FOR_PUBLISHING\",\"text\":\"a\"},{\"side\":\"AGAINST_PUBLISHING\",\"text\":\"b\"}],\"leaning\":\"YES\",\"confidence\":1}",
                "{\"arguments\":[{\"side\":\"FOR_PUBLISHING\",\"text\":\"a\"},{\"side\":\"AGAINST_PUBLISHING\",\"text\":\"b\"}],\"leaning\":\"PUBLISH\",\"confidence\":\"high\"}"
            })
    void isNoneWithoutBothSidesAndALeaning(String text) {
        assertThat(read(text)).isEqualTo(new None("INVALID_ANSWER", false, BILL));
    }

    @Test
    void isNoneWhenTheModelRefuses() {
        assertThat(SecondOpinionAnswers.read(
                        new GeminiResult.Withheld("PROHIBITED_CONTENT", BILL),
                        GeminiPrompt.ofSecondOpinion(Rules.shipped().categories()),
                        4_000))
                .isEqualTo(new None("BLOCKED_PROHIBITED_CONTENT", true, BILL));
    }
}
