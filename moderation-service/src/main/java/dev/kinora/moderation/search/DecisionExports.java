package dev.kinora.moderation.search;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.audit.AuditAction;
import dev.kinora.moderation.audit.AuditLog;
import dev.kinora.starter.paging.Page;
import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import java.io.IOException;
import java.io.Writer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Writes decisions as comma-separated values. Notes are left out, because they may quote what people wrote. */
@Component
class DecisionExports {

    /** Lines of one file. */
    private static final int MOST = 10_000;

    private static final int PAGE = 500;

    /** A file that takes longer breaks off, and whoever waits for it sees that. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final String HEAD =
            "decided_at,decision_id,case_id,purpose,queue,kind,content_id,action,outcome,reason,automated,person,policy_version";

    private final DecisionSearch search;
    private final AuditLog audit;
    private final TransactionTemplate transaction;
    private final InstantSource clock;

    DecisionExports(DecisionSearch search, AuditLog audit, TransactionTemplate transaction, InstantSource clock) {
        this.search = search;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /**
     * Writes the newest decisions that match, at most {@value #MOST}, after the audit log has said so. Each page goes out when it was
     * read; no connection to the database is held while a slow reader takes it.
     *
     * @throws ProblemException OVERLOADED if it takes too long
     */
    void write(DecisionFilter filter, CurrentAccount account, Writer to) throws IOException {
        transaction.executeWithoutResult(_ -> audit.append(
                AuditLog.Entry.of(Actor.of(account), AuditAction.DECISIONS_EXPORTED, "decisions", filter.summary())));
        var end = clock.instant().plus(LONGEST);
        to.write(HEAD + "\r\n");
        int written = 0;
        @Nullable String cursor = null;
        while (written < MOST) {
            if (clock.instant().isAfter(end)) {
                throw new ProblemException(CommonProblem.OVERLOADED, "It takes too long; ask for a shorter period.");
            }
            Page<DecisionLine> some = search.page(filter, cursor, Math.min(PAGE, MOST - written), account);
            for (var line : some.items()) {
                to.write(text(line) + "\r\n");
            }
            to.flush();
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
