package dev.kinora.moderation.review.access;

import dev.kinora.starter.id.BinaryIds;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who may not decide which case. The owner of the content is excluded from all of them without an entry here. */
@Component
public class CaseExclusions {

    private final JdbcClient jdbc;

    CaseExclusions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Excludes an account; the first ground stays. */
    public void exclude(UUID caseId, UUID accountId, ExclusionGround ground) {
        jdbc.sql("""
                        insert ignore into case_exclusion (case_id, account_id, ground)
                        values (:caseId, :account, :ground)""")
                .param("caseId", BinaryIds.bytes(caseId))
                .param("account", BinaryIds.bytes(accountId))
                .param("ground", ground.name())
                .update();
    }

    /** Excludes these accounts; the first ground stays. */
    public void excludeAll(UUID caseId, Collection<UUID> accounts, ExclusionGround ground) {
        accounts.forEach(account -> exclude(caseId, account, ground));
    }

    /** Excludes every person who has decided about this content. */
    public void excludeDeciders(UUID caseId, UUID contentId) {
        jdbc.sql("""
                        insert ignore into case_exclusion (case_id, account_id, ground)
                        select distinct :caseId, actor_id, :ground from decision
                        where content_id = :content and actor_id is not null and outcome is not null""")
                .param("caseId", BinaryIds.bytes(caseId))
                .param("ground", ExclusionGround.DECIDED.name())
                .param("content", BinaryIds.bytes(contentId))
                .update();
    }

    /** Why this account may not decide this case; empty if it may. */
    public Optional<ExclusionGround> groundOf(UUID caseId, UUID accountId) {
        return jdbc.sql("select ground from case_exclusion where case_id = :caseId and account_id = :account")
                .param("caseId", BinaryIds.bytes(caseId))
                .param("account", BinaryIds.bytes(accountId))
                .query(String.class)
                .optional()
                .map(ExclusionGround::valueOf);
    }
}
