package dev.kinora.video.search;

import dev.kinora.starter.id.BinaryIds;
import dev.kinora.video.catalog.event.ListingChanged;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The text of every listed video, updated in the transaction that changes the video. */
@Component
@Transactional
class SearchIndex {

    private final JdbcClient jdbc;

    SearchIndex(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A result and its position in the order from newest to oldest. */
    record Hit(UUID videoId, Instant publishedAt) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void on(ListingChanged listing) {
        switch (listing) {
            case ListingChanged.Listed listed -> put(listed);
            case ListingChanged.Unlisted unlisted -> remove(unlisted.videoId());
        }
    }

    private void put(ListingChanged.Listed listed) {
        remove(listed.videoId());
        jdbc.sql("insert into search_document (video_id, text, category, published_at) "
                        + "values (:id, :text, :category, :at)")
                .param("id", BinaryIds.bytes(listed.videoId()))
                .param("text", SearchWords.indexed(listed.text()))
                .param("category", listed.category())
                .param("at", Timestamp.from(listed.publishedAt()))
                .update();
        for (String tag : listed.hashtags()) {
            jdbc.sql("insert ignore into search_tag (tag, video_id) values (:tag, :id)")
                    .param("tag", tag)
                    .param("id", BinaryIds.bytes(listed.videoId()))
                    .update();
        }
    }

    void remove(UUID videoId) {
        for (String table : List.of("search_document", "search_tag")) {
            jdbc.sql("delete from " + table + " where video_id = :id")
                    .param("id", BinaryIds.bytes(videoId))
                    .update();
        }
    }

    /** The ids of up to {@code limit} documents after this one, in order of the ids. */
    @Transactional(readOnly = true)
    List<UUID> idsAfter(UUID videoId, int limit) {
        return jdbc.sql("select video_id from search_document where video_id > :after order by video_id limit :limit")
                .param("after", BinaryIds.bytes(videoId))
                .param("limit", limit)
                .query((row, index) -> BinaryIds.read(row, "video_id"))
                .list();
    }

    /** The categories of all documents. */
    @Transactional(readOnly = true)
    Set<String> categories() {
        return jdbc.sql("select distinct category from search_document where category is not null")
                .query(String.class)
                .set();
    }

    /** Up to {@code limit} results after this position. */
    @Transactional(readOnly = true)
    List<Hit> find(SearchTerms terms, @Nullable String category, Hit after, int limit) {
        Map<String, Object> params = new HashMap<>();
        var sql = new StringBuilder("select video_id, published_at from search_document where "
                + "(published_at < :at or (published_at = :at and video_id < :id))");
        params.put("at", Timestamp.from(after.publishedAt()));
        params.put("id", BinaryIds.bytes(after.videoId()));
        if (category != null) {
            sql.append(" and category = :category");
            params.put("category", category);
        }
        if (terms.prefixes() != null) {
            sql.append(" and match(text) against (:prefixes in boolean mode)");
            params.put("prefixes", terms.prefixes());
        }
        for (int i = 0; i < terms.patterns().size(); i++) {
            sql.append(" and text like :pattern").append(i);
            params.put("pattern" + i, terms.patterns().get(i));
        }
        for (int i = 0; i < terms.tags().size(); i++) {
            sql.append(" and video_id in (select video_id from search_tag where tag = :tag")
                    .append(i)
                    .append(")");
            params.put("tag" + i, terms.tags().get(i));
        }
        sql.append(" order by published_at desc, video_id desc limit :limit");
        params.put("limit", limit);
        return jdbc.sql(sql.toString())
                .params(params)
                .query((row, index) -> new Hit(
                        BinaryIds.read(row, "video_id"),
                        row.getTimestamp("published_at").toInstant()))
                .list();
    }
}
