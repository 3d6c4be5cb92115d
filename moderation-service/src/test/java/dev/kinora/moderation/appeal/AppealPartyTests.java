package dev.kinora.moderation.appeal;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.moderation.ModerationAnswer;
import dev.kinora.events.moderation.Outcome;
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
        assertThat(party.answer(contested, decided)).isEqualTo(answer);
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
