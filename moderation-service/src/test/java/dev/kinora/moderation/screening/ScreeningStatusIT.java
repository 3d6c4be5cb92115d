package dev.kinora.moderation.screening;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.ModerationFlow;
import dev.kinora.starter.security.Role;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.client.RestTestClient;

class ScreeningStatusIT extends ModerationFlow {

    @Autowired
    private JdbcClient jdbc;

    @Test
    void tellsWhatWaitsAndWhy() {
        jdbc.sql("""
                        insert into screening_job (id, kind, content_id, content_version, payload, state, attempts,
                            deferrals, deferred_since, deferred_for, due_at, created_at)
                        values (:id, 'VIDEO', :id, 1, '{}', 'WAITING', 1, 1, utc_timestamp(), 'OVERLOADED',
                            utc_timestamp() + interval 1 hour, utc_timestamp() - interval 2 hour)""")
                .param("id", new byte[] {9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9})
                .update();
        try {
            read(tokens.of(UUID.randomUUID(), "olga", Role.OPERATOR))
                    .expectStatus()
                    .isOk()
                    .expectBody()
                    .jsonPath("$.backlog.waiting")
                    .value(waiting -> assertThat(((Number) waiting).longValue()).isPositive())
                    .jsonPath("$.backlog.deferred[?(@.cause == 'OVERLOADED')].videos")
                    .exists()
                    .jsonPath("$.backlog.oldestSeconds")
                    .value(age -> assertThat(((Number) age).longValue()).isGreaterThanOrEqualTo(7_000))
                    .jsonPath("$.stages[?(@.stage == 'HASH')].required")
                    .isEqualTo(true);
        } finally {
            jdbc.sql("delete from screening_job where deferred_for = 'OVERLOADED'")
                    .update();
        }
    }

    @Test
    void isForOperators() {
        read(tokens.moderator(UUID.randomUUID())).expectStatus().isForbidden();
    }

    private RestTestClient.ResponseSpec read(String token) {
        return http.get()
                .uri("/api/v1/admin/moderation/screening")
                .header("Authorization", "Bearer " + token)
                .exchange();
    }
}
