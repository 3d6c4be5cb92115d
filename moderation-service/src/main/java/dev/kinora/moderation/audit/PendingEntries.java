package dev.kinora.moderation.audit;

import dev.kinora.starter.audit.ChainWriter;
import dev.kinora.starter.id.BinaryIds;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.IllegalTransactionStateException;

/** The entries that the open transaction appends; they are written at its end. */
@Component
class PendingEntries {

    private static final List<String> COLUMNS = List.of(
            "id",
            "at",
            "actor_id",
            "actor_handle",
            "action",
            "case_id",
            "content_id",
            "decision_id",
            "subject",
            "detail");

    private final ChainWriter<NewEntry> writer;

    PendingEntries(AuditEntries stored, JdbcClient jdbc) {
        this.writer = new ChainWriter<>(
                AuditTable.CHAIN,
                new ChainWriter.Columns<>(COLUMNS, entry -> entry.facts().texts(), PendingEntries::values),
                jdbc,
                stored::flush);
    }

    /**
     * Adds an entry to the open transaction.
     *
     * @throws IllegalTransactionStateException if there is none, or one that only reads, or one that is being committed
     */
    void add(NewEntry entry) {
        writer.add(entry);
    }

    /** The entries that the open transaction has not written yet, oldest first. */
    List<NewEntry> ofTransaction() {
        return writer.ofTransaction();
    }

    private static List<@Nullable Object> values(NewEntry entry) {
        var facts = entry.facts();
        return Arrays.asList(
                BinaryIds.bytes(facts.id()),
                LocalDateTime.ofInstant(entry.at(), ZoneOffset.UTC),
                BinaryIds.bytesOrNull(facts.actorId()),
                entry.handle(),
                facts.action(),
                BinaryIds.bytesOrNull(facts.caseId()),
                BinaryIds.bytesOrNull(facts.contentId()),
                BinaryIds.bytesOrNull(facts.decisionId()),
                facts.subject(),
                facts.detail());
    }
}
