package dev.kinora.preference.profile;

import static dev.kinora.preference.ColumnTimes.instantOrNull;
import static dev.kinora.preference.ColumnTimes.utc;

import dev.kinora.events.preference.CategoryWeight;
import dev.kinora.events.preference.PreferenceSource;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table preference_profile. */
@Component
class ProfileRows {

    private static final TypeReference<List<String>> NAMES = new TypeReference<>() {};
    private static final TypeReference<List<CategoryWeight>> WEIGHTS = new TypeReference<>() {};

    private final JdbcClient jdbc;
    private final JsonMapper json;

    ProfileRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Optional<PreferenceProfile> find(UUID userId) {
        return select("select * from preference_profile where user_id = :user", userId);
    }

    Set<UUID> withoutPersonalization(Set<UUID> userIds) {
        return jdbc.sql("""
                        select user_id from preference_profile
                        where user_id in (:users) and personalization_enabled = false""")
                .param("users", userIds.stream().map(BinaryIds::bytes).toList())
                .query((row, number) -> BinaryIds.read(row, "user_id"))
                .set();
    }

    /**
     * The row, created if it is missing, and locked until the transaction ends. It stays even if nothing changes: that a viewer
     * chose nothing is remembered, too.
     */
    PreferenceProfile lock(UUID userId, Instant now) {
        jdbc.sql("""
                        insert into preference_profile
                          (user_id, declared, inferred, personalization_enabled, updated_at, version)
                        values (:user, '[]', '[]', true, :now, 0)
                        on duplicate key update user_id = user_id""")
                .param("user", BinaryIds.bytes(userId))
                .param("now", utc(now))
                .update();
        return select("select * from preference_profile where user_id = :user for update", userId)
                .orElseThrow();
    }

    void save(PreferenceProfile profile) {
        jdbc.sql("""
                        update preference_profile set declared = :declared, inferred = :inferred,
                          inferred_by = :by, personalization_enabled = :enabled, infer_since = :since,
                          updated_at = :updated, version = :version
                        where user_id = :user""")
                .param("declared", json.writeValueAsString(profile.declared()))
                .param("inferred", json.writeValueAsString(profile.inferred()))
                .param(
                        "by",
                        profile.inferredBy() == null
                                ? null
                                : profile.inferredBy().name())
                .param("enabled", profile.personalizationEnabled())
                .param("since", utc(profile.inferSince()))
                .param("updated", utc(profile.updatedAt()))
                .param("version", profile.version())
                .param("user", BinaryIds.bytes(profile.userId()))
                .update();
    }

    /** Returns the number of deleted rows, at most one. */
    int delete(UUID userId) {
        return jdbc.sql("delete from preference_profile where user_id = :user")
                .param("user", BinaryIds.bytes(userId))
                .update();
    }

    private Optional<PreferenceProfile> select(String sql, UUID userId) {
        return jdbc.sql(sql)
                .param("user", BinaryIds.bytes(userId))
                .query((row, number) -> profile(row))
                .optional();
    }

    private PreferenceProfile profile(ResultSet row) throws SQLException {
        String by = row.getString("inferred_by");
        return new PreferenceProfile(
                BinaryIds.read(row, "user_id"),
                json.readValue(row.getString("declared"), NAMES),
                json.readValue(row.getString("inferred"), WEIGHTS),
                by == null ? null : PreferenceSource.valueOf(by),
                row.getBoolean("personalization_enabled"),
                instantOrNull(row, "infer_since"),
                instantOrNull(row, "updated_at"),
                row.getLong("version"));
    }
}
