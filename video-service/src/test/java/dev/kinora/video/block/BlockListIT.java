package dev.kinora.video.block;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.kinora.events.account.AccountErasureCompleted;
import dev.kinora.events.account.AccountErasureRequested;
import dev.kinora.events.engagement.EngagementKind;
import dev.kinora.events.engagement.EngagementRecorded;
import dev.kinora.events.video.AccountBlockChanged;
import dev.kinora.starter.id.BinaryIds;
import dev.kinora.starter.security.Role;
import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.TestTokens;
import dev.kinora.testsupport.TestTopics;
import dev.kinora.video.VideoApi;
import dev.kinora.video.VideoApi.Answer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** The list of blocks of an account: its bounds, its events, and what happens at the same time. */
@KinoraIT
class BlockListIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String BLOCKS = "/api/v1/users/me/blocks";
    private static final int ROUNDS = 8;

    @LocalServerPort
    private int port;

    @Autowired
    private TestTokens tokens;

    @Autowired
    private TestTopics topics;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BlockList list;

    @Autowired
    private TransactionTemplate transaction;

    private final UUID anna = UUID.randomUUID();
    private final UUID ben = UUID.randomUUID();

    @BeforeEach
    void signUp() {
        know(anna);
        know(ben);
    }

    @Test
    void listsTheBlockedOnesAndTellsOthersOfEachChangeOnce() {
        UUID carl = UUID.randomUUID();
        know(carl);
        for (UUID blocked : List.of(ben, carl, ben)) {
            assertThat(as(anna).put(BLOCKS + "/" + blocked).status()).isEqualTo(204);
        }
        assertThat(blockedBy(anna)).containsExactly(carl, ben);
        assertThat(blockedBy(ben)).isEmpty();
        var first = as(anna).get(BLOCKS + "?limit=1").json();
        assertThat(first.path("items").path(0).path("handle").asString()).isEqualTo(handle(carl));
        var second = as(anna).get(
                        BLOCKS + "?limit=1&cursor=" + first.path("nextCursor").asString())
                .json();
        assertThat(second.path("items").path(0).path("id").asString()).isEqualTo(ben.toString());
        assertThat(second.path("nextCursor").isNull()).isTrue();

        for (int time = 0; time < 2; time++) {
            assertThat(as(anna).delete(BLOCKS + "/" + ben).status()).isEqualTo(204);
        }
        as(anna).put(BLOCKS + "/" + ben);

        topics.await(AccountBlockChanged.class, e -> e.blockerId().equals(anna) && e.version() == 4);
        assertThat(topics.all(AccountBlockChanged.class, e -> e.blockerId().equals(anna)))
                .containsExactlyInAnyOrder(
                        new AccountBlockChanged(anna, ben, true, 1),
                        new AccountBlockChanged(anna, carl, true, 2),
                        new AccountBlockChanged(anna, ben, false, 3),
                        new AccountBlockChanged(anna, ben, true, 4));
    }

    @Test
    void doesNotTellTheBlockedOneThatTheOtherExists() {
        as(anna).put(BLOCKS + "/" + ben);

        for (UUID unknown : List.of(anna, UUID.randomUUID())) {
            assertThat(as(ben).put(BLOCKS + "/" + unknown).code()).isEqualTo("ACCOUNT_NOT_FOUND");
            assertThat(as(ben).delete(BLOCKS + "/" + unknown).code()).isEqualTo("ACCOUNT_NOT_FOUND");
        }
        assertThat(as(ben).put(BLOCKS + "/" + ben).code()).isEqualTo("CANNOT_BLOCK_YOURSELF");
        assertThat(as(ben).asNobody().get(BLOCKS).status()).isEqualTo(401);
        assertThat(as(ben).asNobody().put(BLOCKS + "/" + anna).status()).isEqualTo(401);
    }

    @Test
    void refusesMoreThanAnAccountCanBlock() {
        transaction.executeWithoutResult(status -> IntStream.range(0, BlockList.MOST - 1)
                .forEach(number -> jdbc.sql(
                                "insert into account_block (blocker_id, blocked_id, id, since) values (:a, :b, :b, now(6))")
                        .param("a", BinaryIds.bytes(anna))
                        .param("b", BinaryIds.bytes(new UUID(0, number)))
                        .update()));

        assertThat(as(anna).put(BLOCKS + "/" + ben).status()).isEqualTo(204);
        UUID carl = UUID.randomUUID();
        know(carl);
        Answer refused = as(anna).put(BLOCKS + "/" + carl);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.code()).isEqualTo("TOO_MANY_BLOCKS");
        assertThat(refused.json().path("most").asInt()).isEqualTo(BlockList.MOST);
        as(anna).delete(BLOCKS + "/" + ben);
        assertThat(as(anna).put(BLOCKS + "/" + carl).status()).isEqualTo(204);
    }

    @Test
    void endsFollowsBetweenTheTwoAndSaysSo() {
        as(anna).put("/api/v1/users/" + handle(ben) + "/follow");
        as(ben).put("/api/v1/users/" + handle(anna) + "/follow");
        assertThat(follows()).isEqualTo(2);

        as(anna).put(BLOCKS + "/" + ben);

        assertThat(follows()).isZero();
        for (UUID follower : List.of(anna, ben)) {
            topics.await(
                    EngagementRecorded.class, e -> e.userId().equals(follower) && e.kind() == EngagementKind.UNFOLLOW);
        }
        as(anna).delete(BLOCKS + "/" + ben);
        assertThat(follows()).isZero();
        assertThat(as(ben).put("/api/v1/users/" + handle(anna) + "/follow").status())
                .isEqualTo(204);
    }

    @Test
    void aFollowThatComesWhileTheBlockIsWrittenWaitsForIt() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Answer> follow = transaction.execute(status -> {
                list.block(anna, ben);
                var sent = threads.submit(() -> as(ben).put("/api/v1/users/" + handle(anna) + "/follow"));
                await().atMost(PATIENCE).until(() -> sent.isDone() || somebodyWaits());
                return sent;
            });

            assertThat(follow.get().code()).isEqualTo("CHANNEL_NOT_FOUND");
        }
        assertThat(follows()).isZero();
    }

    @Test
    void noFollowOutlivesABlockThatComesAtTheSameTime() throws Exception {
        for (int round = 0; round < ROUNDS; round++) {
            as(anna).delete(BLOCKS + "/" + ben);
            List<Callable<Answer>> both = List.of(
                    () -> as(ben).put("/api/v1/users/" + handle(anna) + "/follow"),
                    () -> as(anna).put(BLOCKS + "/" + ben),
                    () -> as(anna).put("/api/v1/users/" + handle(ben) + "/follow"));
            List<Integer> statuses = new ArrayList<>();
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (var answer : threads.invokeAll(both)) {
                    statuses.add(answer.get().status());
                }
            }
            assertThat(statuses.get(0)).isIn(204, 404);
            assertThat(statuses.get(1)).isEqualTo(204);
            assertThat(statuses.get(2)).isIn(204, 409);
            assertThat(follows()).isZero();
        }
    }

    @Test
    void onlyOneOfTwoWhoBlockEachOtherAtTheSameTimeDoes() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Answer>> both =
                    List.of(() -> as(anna).put(BLOCKS + "/" + ben), () -> as(ben).put(BLOCKS + "/" + anna));
            List<Integer> statuses = new ArrayList<>();
            for (var answer : threads.invokeAll(both)) {
                statuses.add(answer.get().status());
            }
            assertThat(statuses).containsExactlyInAnyOrder(204, 404);
        }
    }

    @Test
    void isErasedWithEitherAccount() {
        UUID carl = UUID.randomUUID();
        know(carl);
        as(anna).put(BLOCKS + "/" + ben);
        as(carl).put(BLOCKS + "/" + anna);

        topics.publish(new AccountErasureRequested(anna, 9));
        topics.await(AccountErasureCompleted.class, e -> e.accountId().equals(anna));

        assertThat(blockedBy(carl)).isEmpty();
        for (String column : List.of("account_block where blocker_id", "account_block_version where account_id")) {
            assertThat(jdbc.sql("select count(*) from " + column + " = :id")
                            .param("id", BinaryIds.bytes(anna))
                            .query(Integer.class)
                            .single())
                    .as(column)
                    .isZero();
        }
        assertThat(as(anna).put(BLOCKS + "/" + ben).code()).isEqualTo("ACCOUNT_ERASED");
        assertThat(as(carl).put(BLOCKS + "/" + anna).code()).isEqualTo("ACCOUNT_NOT_FOUND");
    }

    /** Whether somebody is at the row of an account; the service sees its own statements. */
    private boolean somebodyWaits() {
        return jdbc.sql("""
                        select count(*) from information_schema.processlist
                        where info like 'insert ignore into account (%' or info like 'select 1 from account where%'""").query(Integer.class).single() > 0;
    }

    private int follows() {
        return jdbc.sql("select count(*) from follow where follower_id in (:both) and followed_id in (:both)")
                .param("both", List.of(BinaryIds.bytes(anna), BinaryIds.bytes(ben)))
                .query(Integer.class)
                .single();
    }

    private List<UUID> blockedBy(UUID account) {
        return as(account)
                .get(BLOCKS)
                .json()
                .path("items")
                .valueStream()
                .map(item -> UUID.fromString(item.path("id").asString()))
                .toList();
    }

    private void know(UUID account) {
        topics.publish(VideoApi.account(account, handle(account)));
        await().atMost(PATIENCE)
                .until(() -> as(account).get("/api/v1/users/" + handle(account)).status() == 200);
    }

    private static String handle(UUID account) {
        return "p_" + account.toString().substring(24);
    }

    private VideoApi as(UUID account) {
        return new VideoApi(port, tokens.of(account, handle(account), Role.VIEWER));
    }
}
