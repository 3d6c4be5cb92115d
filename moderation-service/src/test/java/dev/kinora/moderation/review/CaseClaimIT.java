package dev.kinora.moderation.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.ModerationFlow;
import dev.kinora.moderation.assessment.Concern;
import dev.kinora.moderation.assessment.Verdict;
import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.screening.ReadingTextModel;
import dev.kinora.starter.id.BinaryIds;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Claims: one person at a time, kept in force without being an event. */
@Import(ReadingTextModel.class)
class CaseClaimIT extends ModerationFlow {

    private static final int CALLERS = 20;

    private final UUID noor = UUID.randomUUID();

    @Autowired
    private CaseIntake intake;

    @Autowired
    private JdbcClient jdbc;

    private String open() {
        var suspicious = Samples.comment(new Verdict.Review(new Concern.Harm(HarmCategory.HATE)));
        intake.settle(suspicious);
        return awaitCase(suspicious.content().id()).text("id");
    }

    private Answer claim(String id, UUID moderator) {
        return post(CASES + "/" + id + "/claim", tokens.moderator(moderator), null);
    }

    private Answer keep(String id, UUID moderator) {
        return call(HttpMethod.PUT, CASES + "/" + id + "/heartbeat", tokens.moderator(moderator), Map.of(), null);
    }

    @Test
    void oneOfManyWhoClaimACaseAtOnceGetsIt() throws Exception {
        var id = open();
        var start = new CountDownLatch(1);
        try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> callers.submit((Callable<Answer>) () -> {
                        start.await();
                        return claim(id, UUID.randomUUID());
                    }))
                    .toList();
            start.countDown();
            int won = 0;
            for (var answer : answers) {
                assertThat(answer.get().status()).isIn(200, 409);
                won += answer.get().status() == 200 ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
    }

    @Test
    void aHeartbeatExtendsAClaimAndIsNoEvent() {
        var id = open();
        var claimed = claim(id, mira);
        jdbc.sql("update review_case set claim_expires_at = utc_timestamp(6) + interval 30 second where id = :id")
                .param("id", BinaryIds.bytes(UUID.fromString(id)))
                .update();

        var kept = keep(id, mira);

        assertThat(kept.status()).isEqualTo(200);
        assertThat(Instant.parse(kept.text("claimExpiresAt")))
                .isAfter(Instant.now().plusSeconds(300));
        var seen = get(CASES + "/" + id, moderator());
        assertThat(seen.etag()).isEqualTo(claimed.etag());
        assertThat(seen.body()
                        .path("history")
                        .valueStream()
                        .map(step -> step.path("action").asString()))
                .containsExactly("OPENED", "CLAIMED");
        assertThat(Instant.parse(seen.text("claimExpiresAt"))).isEqualTo(kept.text("claimExpiresAt"));
    }

    @Test
    void keepsNoClaimOfSomebodyElseAndNoneThatHasEnded() {
        var id = open();
        assertThat(keep(id, mira).text("code")).isEqualTo("CASE_NOT_CLAIMED");
        claim(id, mira);
        assertThat(keep(id, noor).text("code")).isEqualTo("CASE_CLAIMED");
        jdbc.sql("update review_case set claim_expires_at = utc_timestamp(6) - interval 1 second where id = :id")
                .param("id", BinaryIds.bytes(UUID.fromString(id)))
                .update();
        assertThat(keep(id, mira).text("code")).isEqualTo("CASE_NOT_CLAIMED");
        assertThat(keep(UUID.randomUUID().toString(), mira).text("code")).isEqualTo("CASE_NOT_FOUND");
    }
}
