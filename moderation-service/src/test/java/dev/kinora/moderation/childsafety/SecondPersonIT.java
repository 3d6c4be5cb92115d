package dev.kinora.moderation.childsafety;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.report.ContestFlow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be about harm to children needs two people for anything but its removal. */
class SecondPersonIT extends ContestFlow {

    private Answer claimedBy(String token) {
        return post(CASES + "/" + caseOf("SCREENING").text("id") + "/claim", token, null);
    }

    private Answer proposed() {
        screened(1, new Verdict.Review(Concern.CHILD_SAFETY));
        var answer = decide(claimedBy(moderator()), moderator(), "APPROVE", "NO_VIOLATION");
        post(CASES + "/" + caseOf("SCREENING").text("id") + "/release", moderator(), null);
        return answer;
    }

    @Test
    void storesWhatTheFirstPersonDecidesAsAProposal() {
        var answer = proposed();

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.text("code")).isEqualTo("SECOND_PERSON_NEEDED");
        assertThat(statements()).isEmpty();
        assertThat(caseOf("SCREENING")
                        .body()
                        .path("history")
                        .valueStream()
                        .map(step -> step.path("action").asString()))
                .contains("PROPOSED");
    }

    @Test
    void takesEffectWhenAnotherPersonDecidesTheSame() {
        proposed();

        var answer = decide(claimedBy(otherModerator()), otherModerator(), "APPROVE", "NO_VIOLATION");

        assertThat(answer.status()).isEqualTo(201);
        assertThat(statements().getFirst().path("outcome").asString()).isEqualTo("APPROVED");
        assertThat(caseOf("SCREENING")
                        .body()
                        .path("history")
                        .valueStream()
                        .map(step -> step.path("action").asString()))
                .containsSubsequence("PROPOSED", "PROPOSAL_CONFIRMED", "DECIDED_APPROVE");
    }

    @Test
    void isNotConfirmedByThePersonWhoProposedIt() {
        proposed();

        var answer = decide(claimedBy(moderator()), moderator(), "APPROVE", "NO_VIOLATION");

        assertThat(answer.text("code")).isEqualTo("SECOND_PERSON_NEEDED");
        assertThat(statements()).isEmpty();
    }

    @Test
    void isReplacedByAnotherProposalAndNotConfirmedByIt() {
        proposed();

        var answer = decide(claimedBy(otherModerator()), otherModerator(), "RESTRICT", "CHILD_SAFETY");

        assertThat(answer.text("code")).isEqualTo("SECOND_PERSON_NEEDED");
        assertThat(statements()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"REJECT", "ESCALATE"})
    void needsOnePersonToRemoveOrEscalate(String action) {
        screened(1, new Verdict.Review(Concern.CHILD_SAFETY));

        assertThat(decide(claimedBy(moderator()), moderator(), action, "CHILD_SAFETY")
                        .status())
                .isEqualTo(201);
    }
}
