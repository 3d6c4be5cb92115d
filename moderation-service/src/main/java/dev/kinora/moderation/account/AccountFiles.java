package dev.kinora.moderation.account;

import dev.kinora.moderation.account.AccountFile.LinkedAccount;
import dev.kinora.moderation.account.AccountFile.SuspensionDecision;
import dev.kinora.moderation.account.suspension.SuspensionStore;
import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.starter.id.BinaryIds;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Collects what staff know about an account. Accounts are linked by the files that they uploaded, and by nothing else. */
@Component
@Transactional(readOnly = true)
class AccountFiles {

    private static final int LINKED = 20;
    private static final int FILES = 500;

    private final StandingViews standings;
    private final SuspensionStore suspensions;
    private final AccountCases cases;
    private final AccountNotes notes;
    private final JdbcClient jdbc;

    AccountFiles(
            StandingViews standings,
            SuspensionStore suspensions,
            AccountCases cases,
            AccountNotes notes,
            JdbcClient jdbc) {
        this.standings = standings;
        this.suspensions = suspensions;
        this.cases = cases;
        this.notes = notes;
        this.jdbc = jdbc;
    }

    /** @param children whether the reader has the role for child safety */
    AccountFile of(UUID accountId, boolean children) {
        return new AccountFile(
                accountId,
                standings.of(accountId, children),
                suspensions.of(accountId).stream()
                        .filter(made -> children || made.reason() != ReasonCode.CHILD_SAFETY)
                        .map(made -> new SuspensionDecision(made.id(), made.by(), made.note()))
                        .toList(),
                cases.of(accountId).stream()
                        .filter(one -> children || !one.childSafety())
                        .toList(),
                notes.of(accountId, children),
                linked(accountId));
    }

    private List<LinkedAccount> linked(UUID accountId) {
        return jdbc.sql("""
                        select other.owner_id, count(distinct other.source_sha256) as files
                        from (select distinct source_sha256 from screened_clip where owner_id = :account limit :files) own
                            join screened_clip other on other.source_sha256 = own.source_sha256
                        where other.owner_id <> :account
                        group by other.owner_id order by files desc, other.owner_id limit :linked""")
                .param("account", BinaryIds.bytes(accountId))
                .param("files", FILES)
                .param("linked", LINKED)
                .query((row, number) -> new LinkedAccount(BinaryIds.read(row, "owner_id"), row.getInt("files")))
                .list();
    }
}
