package dev.kinora.recommendation.verification;

import dev.kinora.recommender.text.ItemText;
import dev.kinora.starter.id.BinaryIds;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads texts of videos from the table {@code catalogue_video}. For one pass and one thread. */
final class StoredTexts {

    /** Videos whose texts are remembered between slates. */
    private static final int REMEMBERED = 20_000;

    private static final int AT_ONCE = 1_000;

    private final JdbcClient jdbc;
    private final JsonMapper json;
    private final Map<UUID, CatalogTexts.Entry> known = new HashMap<>();

    StoredTexts(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** The texts of all videos of the evidence of a slate, as far as they are stored. */
    CatalogTexts of(@Nullable StoredEvidence evidence) {
        if (evidence == null) {
            return new CatalogTexts(Map.of());
        }
        if (known.size() > REMEMBERED) {
            known.clear();
        }
        var missing = Features.needed(evidence).stream()
                .filter(id -> !known.containsKey(id))
                .map(BinaryIds::bytes)
                .toList();
        for (var from = 0; from < missing.size(); from += AT_ONCE) {
            jdbc.sql("select video_id, owner_id, version, body from catalogue_video where video_id in (:ids)")
                    .param("ids", missing.subList(from, Math.min(missing.size(), from + AT_ONCE)))
                    .query(row -> {
                        known.put(BinaryIds.read(row, "video_id"), entry(row));
                    });
        }
        return new CatalogTexts(known);
    }

    private CatalogTexts.Entry entry(ResultSet row) throws SQLException {
        var body = row.getString("body");
        return new CatalogTexts.Entry(
                row.getLong("version"),
                BinaryIds.readOrNull(row, "owner_id"),
                body == null ? null : text(json.readTree(body).path("text")));
    }

    private static ItemText text(JsonNode text) {
        return new ItemText(
                text.path("title").asString(""),
                text.path("description").asString(""),
                text.path("hashtags").valueStream().map(JsonNode::asString).toList(),
                text.path("category").isString() ? text.path("category").asString() : null,
                text.path("captions").path("text").asString(""));
    }
}
