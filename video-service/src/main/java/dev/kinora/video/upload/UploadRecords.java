package dev.kinora.video.upload;

import dev.kinora.video.ids.Binary;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of uploads that are no videos yet. */
@Component
class UploadRecords {

    private static final String COLUMNS = "select id, owner_id, total_bytes, reserved_bytes, metadata, expires_at ";

    private final JdbcClient jdbc;

    UploadRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * An upload.
     *
     * @param total its announced length; null while that is not known
     * @param reserved what it counts for in quotas
     * @param metadata as the client sent it
     */
    record Upload(
            UUID id,
            UUID owner,
            @Nullable Long total,
            long reserved,
            @Nullable String metadata,
            Instant expires) {}

    void insert(Upload upload) {
        jdbc.sql("insert into upload (id, owner_id, total_bytes, reserved_bytes, received_bytes, metadata, expires_at) "
                        + "values (:id, :owner, :total, :reserved, 0, :metadata, :expires)")
                .param("id", Binary.of(upload.id()))
                .param("owner", Binary.of(upload.owner()))
                .param("total", upload.total())
                .param("reserved", upload.reserved())
                .param("metadata", upload.metadata())
                .param("expires", Timestamp.from(upload.expires()))
                .update();
    }

    /** Notes what changed; false when the upload is gone. */
    boolean update(Upload upload, long received) {
        return jdbc.sql(
                                "update upload set total_bytes = :total, reserved_bytes = :reserved, received_bytes = :received, "
                                        + "expires_at = :expires where id = :id")
                        .param("total", upload.total())
                        .param("reserved", upload.reserved())
                        .param("received", received)
                        .param("expires", Timestamp.from(upload.expires()))
                        .param("id", Binary.of(upload.id()))
                        .update()
                == 1;
    }

    Optional<Upload> find(UUID id) {
        return jdbc.sql(COLUMNS + "from upload where id = :id")
                .param("id", Binary.of(id))
                .query(UploadRecords::read)
                .optional();
    }

    /** Keeps others from changing it until the transaction ends. */
    Optional<Upload> lock(UUID id) {
        return jdbc.sql(COLUMNS + "from upload where id = :id for update")
                .param("id", Binary.of(id))
                .query(UploadRecords::read)
                .optional();
    }

    List<Upload> expired(Instant now, int limit) {
        return jdbc.sql(COLUMNS + "from upload where expires_at < :now order by expires_at limit :limit")
                .param("now", Timestamp.from(now))
                .param("limit", limit)
                .query(UploadRecords::read)
                .list();
    }

    List<Upload> ofOwner(UUID owner, int limit) {
        return jdbc.sql(COLUMNS + "from upload where owner_id = :owner order by expires_at limit :limit")
                .param("owner", Binary.of(owner))
                .param("limit", limit)
                .query(UploadRecords::read)
                .list();
    }

    /** Whether this call removed it. */
    boolean delete(UUID id) {
        return jdbc.sql("delete from upload where id = :id")
                        .param("id", Binary.of(id))
                        .update()
                == 1;
    }

    /** Whether this call removed it because its time is over. */
    boolean deleteExpired(UUID id, Instant now) {
        return jdbc.sql("delete from upload where id = :id and expires_at < :now")
                        .param("id", Binary.of(id))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static Upload read(ResultSet row, int index) throws SQLException {
        return new Upload(
                Binary.uuid(row.getBytes("id")),
                Binary.uuid(row.getBytes("owner_id")),
                row.getObject("total_bytes", Long.class),
                row.getLong("reserved_bytes"),
                row.getString("metadata"),
                row.getTimestamp("expires_at").toInstant());
    }
}
