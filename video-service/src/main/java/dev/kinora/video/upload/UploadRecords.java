package dev.kinora.video.upload;

import dev.kinora.starter.id.BinaryIds;
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

/** The table of uploads that are not videos yet. */
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
     * @param total announced length in bytes; null while it is unknown
     * @param reserved bytes that count in the quota of its owner
     * @param metadata as sent by the client
     */
    record Upload(
            UUID id,
            UUID owner,
            @Nullable Long total,
            long reserved,
            @Nullable String metadata,
            Instant expires) {}

    /** @param network network of the client; null if it is unknown */
    void insert(Upload upload, @Nullable String network) {
        jdbc.sql("insert into upload (id, owner_id, total_bytes, reserved_bytes, received_bytes, metadata, expires_at, "
                        + "client_network) values (:id, :owner, :total, :reserved, 0, :metadata, :expires, :network)")
                .param("network", network)
                .param("id", BinaryIds.bytes(upload.id()))
                .param("owner", BinaryIds.bytes(upload.owner()))
                .param("total", upload.total())
                .param("reserved", upload.reserved())
                .param("metadata", upload.metadata())
                .param("expires", Timestamp.from(upload.expires()))
                .update();
    }

    /** Stores changes; returns false if the upload does not exist any more. */
    boolean update(Upload upload, long received) {
        return jdbc.sql(
                                "update upload set total_bytes = :total, reserved_bytes = :reserved, received_bytes = :received, "
                                        + "expires_at = :expires where id = :id")
                        .param("total", upload.total())
                        .param("reserved", upload.reserved())
                        .param("received", received)
                        .param("expires", Timestamp.from(upload.expires()))
                        .param("id", BinaryIds.bytes(upload.id()))
                        .update()
                == 1;
    }

    /** Stores the number of received bytes; no effect if the upload does not exist any more. */
    void receive(UUID id, long bytes) {
        jdbc.sql("update upload set received_bytes = :bytes where id = :id")
                .param("bytes", bytes)
                .param("id", BinaryIds.bytes(id))
                .update();
    }

    Optional<Upload> find(UUID id) {
        return jdbc.sql(COLUMNS + "from upload where id = :id")
                .param("id", BinaryIds.bytes(id))
                .query(UploadRecords::read)
                .optional();
    }

    /** Locks an upload until the transaction ends. */
    Optional<Upload> lock(UUID id) {
        return jdbc.sql(COLUMNS + "from upload where id = :id for update")
                .param("id", BinaryIds.bytes(id))
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
                .param("owner", BinaryIds.bytes(owner))
                .param("limit", limit)
                .query(UploadRecords::read)
                .list();
    }

    /** Deletes an upload; returns whether this call did. */
    boolean delete(UUID id) {
        return jdbc.sql("delete from upload where id = :id")
                        .param("id", BinaryIds.bytes(id))
                        .update()
                == 1;
    }

    /** Deletes an upload if it has expired; returns whether this call did. */
    boolean deleteExpired(UUID id, Instant now) {
        return jdbc.sql("delete from upload where id = :id and expires_at < :now")
                        .param("id", BinaryIds.bytes(id))
                        .param("now", Timestamp.from(now))
                        .update()
                == 1;
    }

    private static Upload read(ResultSet row, int index) throws SQLException {
        return new Upload(
                BinaryIds.read(row, "id"),
                BinaryIds.read(row, "owner_id"),
                row.getObject("total_bytes", Long.class),
                row.getLong("reserved_bytes"),
                row.getString("metadata"),
                row.getTimestamp("expires_at").toInstant());
    }
}
