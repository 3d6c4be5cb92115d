package dev.kinora.moderation.search;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.security.CurrentAccount;
import java.io.IOException;
import java.io.Writer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes decisions as comma-separated values. Notes are left out, because they may quote what people wrote. */
@Component
class DecisionExports {

    /** Lines of one file, and pages of the search for it. */
    private static final int MOST = 10_000;

    private static final int MOST_PAGES = 50;
    private static final int PAGE = 500;

    private static final String HEAD =
            "decided_at,decision_id,case_id,purpose,queue,kind,content_id,action,outcome,reason,automated,person,policy_version";

    private final DecisionSearch search;
    private final AuditLog audit;
    private final TransactionTemplate transaction;

    DecisionExports(DecisionSearch search, AuditLog audit, TransactionTemplate transaction) {
        this.search = search;
        this.audit = audit;
        this.transaction = transaction;
    }

    /** Writes the newest decisions that match, at most {@value #MOST}, after the audit log has said so. */
    void write(DecisionFilter filter, CurrentAccount account, Writer to) throws IOException {
        transaction.executeWithoutResult(_ -> audit.append(
                AuditLog.Entry.of(Actor.of(account), AuditAction.DECISIONS_EXPORTED, "decisions", filter.summary())));
        to.write(HEAD + "\r\n");
        int written = 0;
        @Nullable String cursor = null;
        for (int page = 0; page < MOST_PAGES && written < MOST; page++) {
            Page<DecisionLine> some = search.page(filter, cursor, Math.min(PAGE, MOST - written), account);
            for (var line : some.items()) {
                to.write(text(line) + "\r\n");
            }
            written += some.items().size();
            cursor = some.nextCursor();
            if (cursor == null) {
                break;
            }
        }
        to.flush();
    }

    /** All cells are codes, ids, times and handles, none of which needs quotes. */
    private static String text(DecisionLine line) {
        var actor = line.actor();
        return Stream.of(
                        line.decidedAt(),
                        line.id(),
                        line.caseId(),
                        line.purpose(),
                        line.queue(),
                        line.kind(),
                        line.contentId(),
                        line.action(),
                        line.outcome() == null ? "" : line.outcome(),
                        line.reasonCode(),
                        actor == null,
                        actor == null ? "" : actor.handle(),
                        line.policyVersion())
                .map(String::valueOf)
                .collect(Collectors.joining(","));
    }
}
