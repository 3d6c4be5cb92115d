package dev.kinora.moderation.exposure;

import dev.kinora.starter.id.BinaryIds;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** How people want to look at content, on every device. */
@Component
class ViewingChoices {

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final InstantSource clock;

    ViewingChoices(JdbcClient jdbc, JsonMapper json, InstantSource clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.clock = clock;
    }

    /**
     * How a video begins.
     *
     * @param blur covered until it is revealed
     * @param grayscale without color
     * @param mute without sound
     */
    record Look(
            @NotNull Boolean blur,
            @NotNull Boolean grayscale,
            @NotNull Boolean mute) {

        private static final Look COVERED = new Look(true, true, true);
    }

    /**
     * The choices of a person.
     *
     * @param routine videos of routine severity
     * @param elevated videos of elevated severity
     * @param high videos of high severity
     * @param critical videos of critical severity
     * @param coverText comments and other texts of a case are covered until they are revealed
     * @param coverLists titles and beginnings of comments are covered in lists
     */
    @Schema(example = """
                {
                  "routine": {"blur": true, "grayscale": false, "mute": true},
                  "elevated": {"blur": true, "grayscale": true, "mute": true},
                  "high": {"blur": true, "grayscale": true, "mute": true},
                  "critical": {"blur": true, "grayscale": true, "mute": true},
                  "coverText": false,
                  "coverLists": true
                }""")
    record Choices(
            @NotNull @Valid Look routine,
            @NotNull @Valid Look elevated,
            @NotNull @Valid Look high,
            @NotNull @Valid Look critical,
            @NotNull Boolean coverText,
            @NotNull Boolean coverLists) {

        static final Choices DEFAULT = new Choices(Look.COVERED, Look.COVERED, Look.COVERED, Look.COVERED, false, true);
    }

    /** The choices of a person; the default covers everything. */
    @Transactional(readOnly = true)
    Choices of(UUID accountId) {
        return jdbc.sql("select choices from viewing_choice where account_id = :account")
                .param("account", BinaryIds.bytes(accountId))
                .query((row, number) -> json.readValue(row.getString("choices"), Choices.class))
                .optional()
                .orElse(Choices.DEFAULT);
    }

    @Transactional
    Choices save(UUID accountId, Choices choices) {
        jdbc.sql("""
                        insert into viewing_choice (account_id, choices, changed_at) values (:account, :choices, :now)
                        on duplicate key update choices = :choices, changed_at = :now""")
                .param("account", BinaryIds.bytes(accountId))
                .param("choices", json.writeValueAsString(choices))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return choices;
    }
}
