package dev.kinora.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.events.client.ClientNotified;
import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.screening.ReadingTextModel;
import dev.kinora.starter.id.BinaryIds;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Who looks at a case beside oneself. */
@Import(ReadingTextModel.class)
class CasePresenceIT extends ModerationFlow {

    private final UUID noor = UUID.randomUUID();

    @Autowired
    private CaseIntake intake;

    @Autowired
    private JdbcClient jdbc;

    private String open(HarmCategory harm) {
        var suspicious = Samples.comment(new Verdict.Review(new Concern.Harm(harm)));
        intake.settle(suspicious);
        return jdbc.sql("select id from review_case where content_id = :content")
                .param("content", BinaryIds.bytes(suspicious.content().id()))
                .query((row, number) -> BinaryIds.read(row, "id"))
                .single()
                .toString();
    }

    private Answer look(String id, String token) {
        return call(HttpMethod.PUT, CASES + "/" + id + "/presence", token, Map.of(), null);
    }

    private Answer leave(String id, UUID moderator) {
        return call(HttpMethod.DELETE, CASES + "/" + id + "/presence", tokens.moderator(moderator), Map.of(), null);
    }

    private static List<String> others(Answer here) {
        return here.body()
                .path("others")
                .valueStream()
                .map(other -> other.path("id").asString())
                .toList();
    }

    private List<JsonNode> viewers(String id, String token) {
        return get("/api/v1/moderation/presences", token)
                .body()
                .valueStream()
                .filter(one -> one.path("caseId").asString().equals(id))
                .flatMap(one -> one.path("viewers").valueStream())
                .toList();
    }

    private void fallSilent(UUID moderator) {
        jdbc.sql("update case_presence set seen_at = seen_at - interval 1 minute where account_id = :account")
                .param("account", BinaryIds.bytes(moderator))
                .update();
    }

    private static Predicate<ClientNotified> tells(String id, int viewers) {
        return event -> event.type().equals("case.viewed")
                && id.equals(event.payload().get("caseId"))
                && event.payload().get("viewers") instanceof List<?> seen
                && seen.size() == viewers;
    }

    private ClientNotified told(String id, int viewers) {
        return topics.await(ClientNotified.class, tells(id, viewers));
    }

    @Test
    void twoWhoHaveACaseOpenSeeEachOther() {
        var id = open(HarmCategory.HATE);
        var first = look(id, tokens.moderator(mira));
        assertThat(others(first)).isEmpty();
        assertThat(first.body().path("heartbeatSeconds").asInt()).isEqualTo(15);

        assertThat(others(look(id, tokens.moderator(noor)))).containsExactly(mira.toString());
        assertThat(others(look(id, tokens.moderator(mira)))).containsExactly(noor.toString());

        var seen = viewers(id, tokens.admin(UUID.randomUUID()));
        assertThat(seen).extracting(one -> one.path("id").asString()).containsExactly(mira.toString(), noor.toString());
        assertThat(seen.getFirst().path("handle").asString()).isNotEmpty();
        assertThat(told(id, 2).recipient().role()).isIn("moderator", "admin");
    }

    @Test
    void tellsWhenSomebodyLeaves() {
        var id = open(HarmCategory.HATE);
        look(id, tokens.moderator(mira));
        look(id, tokens.moderator(noor));
        told(id, 2);

        assertThat(leave(id, noor).status()).isEqualTo(204);
        assertThat(leave(id, noor).status()).isEqualTo(204);

        assertThat(others(look(id, tokens.moderator(mira)))).isEmpty();
        told(id, 1);
    }

    @Test
    void forgetsWhoFellSilent() {
        var id = open(HarmCategory.HATE);
        look(id, tokens.moderator(noor));

        fallSilent(noor);

        assertThat(others(look(id, tokens.moderator(mira)))).isEmpty();
        assertThat(viewers(id, moderator())).hasSize(1);
        fallSilent(mira);
        told(id, 0);
        assertThat(jdbc.sql("select count(*) from case_presence where case_id = :id")
                        .param("id", BinaryIds.bytes(UUID.fromString(id)))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void tellsThatNobodyIsThereWhenACaseIsDecided() {
        var id = open(HarmCategory.HATE);
        look(id, tokens.moderator(noor));
        told(id, 1);

        var claimed = post(CASES + "/" + id + "/claim", tokens.moderator(mira), null);
        assertThat(decide(claimed, tokens.moderator(mira), "APPROVE", "NO_VIOLATION")
                        .status())
                .isEqualTo(201);

        told(id, 0);
        assertThat(viewers(id, tokens.admin(UUID.randomUUID()))).isEmpty();
        assertThat(others(look(id, tokens.moderator(mira)))).isEmpty();
        look(id, tokens.moderator(noor));
        assertThat(viewers(id, tokens.admin(UUID.randomUUID())))
                .as("nobody waits for a decided case")
                .isEmpty();
    }

    @Test
    void tellsTheQueueThatACaseLeavesForChildSafety() {
        var id = open(HarmCategory.HATE);
        look(id, tokens.moderator(noor));
        told(id, 1);

        var claimed = post(CASES + "/" + id + "/claim", tokens.moderator(mira), null);
        assertThat(decide(claimed, tokens.moderator(mira), "ESCALATE", "CHILD_SAFETY")
                        .status())
                .isEqualTo(201);

        topics.await(
                ClientNotified.class,
                event -> tells(id, 0).test(event)
                        && "moderator".equals(event.recipient().role()));
        assertThat(viewers(id, tokens.childSafety(mira))).isEmpty();
    }

    @Test
    void hasNoViewersOfWhatIsReviewedBlind() {
        var id = open(HarmCategory.HATE);
        jdbc.sql("update review_case set blind = true where id = :id")
                .param("id", BinaryIds.bytes(UUID.fromString(id)))
                .update();

        look(id, tokens.moderator(mira));

        assertThat(others(look(id, tokens.moderator(noor)))).isEmpty();
        assertThat(viewers(id, moderator())).isEmpty();
    }

    @Test
    void keepsChildSafetyToThoseWhoLookAfterIt() {
        var id = open(HarmCategory.CHILD_SAFETY);
        var safety = tokens.childSafety(mira);
        assertThat(look(id, safety).status()).isEqualTo(200);

        assertThat(look(id, tokens.moderator(noor)).text("code")).isEqualTo("CASE_NOT_FOUND");
        assertThat(leave(id, noor).text("code")).isEqualTo("CASE_NOT_FOUND");
        assertThat(viewers(id, tokens.moderator(noor))).isEmpty();
        assertThat(viewers(id, safety)).hasSize(1);
        assertThat(told(id, 1).recipient().role()).isEqualTo("child_safety");
        assertThat(look(id, tokens.viewer(noor)).status()).isEqualTo(403);
    }
}
