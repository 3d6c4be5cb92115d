package dev.kinora.moderation.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.ModerationAnswer;
import dev.kinora.events.moderation.Outcome;
import dev.kinora.events.moderation.Restriction;
import dev.kinora.moderation.appeal.AppealParty.Effect;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppealPartyTests {

    @ParameterizedTest
    @CsvSource({
        "OWNER,REJECTED,APPROVED,OVERTURNED",
        "OWNER,REJECTED,RESTRICTED,OVERTURNED",
        "OWNER,RESTRICTED,REJECTED,UPHELD",
        "OWNER,REJECTED,REJECTED,UPHELD",
        "REPORTER,APPROVED,REJECTED,OVERTURNED",
        "REPORTER,APPROVED,RESTRICTED,OVERTURNED",
        "REPORTER,RESTRICTED,APPROVED,UPHELD",
        "REPORTER,APPROVED,APPROVED,UPHELD"
    })
    void comparesWhatWasDecidedWithWhatWasContested(
            AppealParty party, Outcome contested, Outcome decided, ModerationAnswer answer) {
        assertThat(party.answer(new Effect(contested, Set.of()), new Effect(decided, Set.of())))
                .isEqualTo(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "OWNER,AGE_GATE LIMITED_REACH,AGE_GATE,OVERTURNED",
        "OWNER,AGE_GATE,AGE_GATE LIMITED_REACH,UPHELD",
        "OWNER,AGE_GATE,LIMITED_REACH,UPHELD",
        "OWNER,AGE_GATE,AGE_GATE,UPHELD",
        "REPORTER,LABEL,LABEL AGE_GATE,OVERTURNED",
        "REPORTER,LABEL AGE_GATE,LABEL,UPHELD"
    })
    void comparesTheRestrictionsOfWhatStays(
            AppealParty party, String contested, String decided, ModerationAnswer answer) {
        assertThat(party.answer(restricted(contested), restricted(decided))).isEqualTo(answer);
    }

    private static Effect restricted(String taken) {
        return new Effect(
                Outcome.RESTRICTED,
                Stream.of(taken.split(" ")).map(Restriction::valueOf).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @CsvSource({
        "OWNER,APPROVED,false", "OWNER,RESTRICTED,true", "OWNER,REJECTED,true",
        "REPORTER,APPROVED,true", "REPORTER,RESTRICTED,true", "REPORTER,REJECTED,false"
    })
    void contestsOnlyWhatLeavesSomethingToAskFor(AppealParty party, Outcome outcome, boolean may) {
        assertThat(party.mayContest(outcome)).isEqualTo(may);
    }
}
