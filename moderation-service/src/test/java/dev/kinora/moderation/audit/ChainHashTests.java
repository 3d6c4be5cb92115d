package dev.kinora.moderation.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.starter.audit.ChainHash;
import dev.kinora.starter.audit.ChainHead;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The numbers are those of docs/audit.md, where they were computed with Python. */
class ChainHashTests {

    private static final AuditFacts FIRST = new AuditFacts(
            UUID.fromString("0193a3b1-1111-7abc-8def-000000000001"),
            AuditFacts.at(Instant.parse("2026-11-30T09:15:00Z")),
            UUID.fromString("0193a3b0-2222-7abc-8def-000000000002"),
            "CLAIMED",
            UUID.fromString("0193a3b0-3333-7abc-8def-000000000003"),
            UUID.fromString("0193a3b0-4444-7abc-8def-000000000004"),
            null,
            null,
            null);

    private static final AuditFacts SECOND = new AuditFacts(
            UUID.fromString("0193a3b1-5555-7abc-8def-000000000005"),
            AuditFacts.at(Instant.parse("2026-11-30T09:15:30.000250Z")),
            null,
            "HASH_REMOVED",
            null,
            null,
            null,
            "hash:0193a3b0-6666-7abc-8def-000000000006",
            "the \"wrong\" title, C:\\clips\tand\u0001 \u00e9 \u6f22 \ud83d\ude00");

    @Test
    void hashesTheExampleOfTheDocumentation() throws IOException {
        String first = ChainHash.of(ChainHash.START, FIRST.texts());
        String second = ChainHash.of(first, SECOND.texts());

        assertThat(Files.readString(Path.of("..", "docs", "audit.md")))
                .contains(ChainHash.canonical(ChainHash.START, FIRST.texts()), first)
                .contains(ChainHash.canonical(first, SECOND.texts()), second);
    }

    @Test
    void writesTextsAsPythonDoes() {
        assertThat(ChainHash.canonical(ChainHash.START, SECOND.texts()))
                .contains("\"the \\\"wrong\\\" title, C:\\\\clips\\tand\\u0001 \u00e9 \u6f22 \ud83d\ude00\"");
    }

    @Test
    void differsForEveryFact() {
        var id = UUID.randomUUID();
        assertThat(new String[] {
                    hash(null, null, null),
                    hash(id, null, null),
                    hash(null, id, null),
                    hash(null, null, "a"),
                    hash(null, null, "null")
                })
                .doesNotHaveDuplicates();
    }

    private static String hash(@Nullable UUID caseId, @Nullable UUID contentId, @Nullable String subject) {
        return ChainHash.of(
                ChainHash.START,
                new AuditFacts(FIRST.id(), FIRST.at(), null, "OPENED", caseId, contentId, null, subject, null).texts());
    }

    @Test
    void readsAHeadAsItIsWritten() {
        var head = new ChainHead(17, ChainHash.of(ChainHash.START, FIRST.texts()));

        assertThat(ChainHead.parse(head.toString())).isEqualTo(head);
    }
}
