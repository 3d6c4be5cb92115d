package dev.kinora.moderation.bulk;

import dev.kinora.moderation.audit.Actor;
import dev.kinora.moderation.bulk.BulkStore.Work;
import dev.kinora.moderation.precedent.PrecedentForecast;
import dev.kinora.moderation.review.CaseRulings;
import dev.kinora.moderation.review.CaseUndo;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.retention.OldRows;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works on bulks, item by item. What is done to a case and the note of it are one transaction, and an item is locked meanwhile: after
 * a crash another instance goes on with the next item, and none is decided twice.
 */
@Component
class BulkWorker {

    private static final Logger log = LoggerFactory.getLogger(BulkWorker.class);

    private static final int ATTEMPTS = 5;

    private final BulkStore store;
    private final CaseRulings rulings;
    private final PrecedentForecast precedents;
    private final CaseUndo undo;
    private final TransactionTemplate transaction;
    private final MeterRegistry meters;
    private final OldRows old;
    private final BulkProperties properties;
    private final InstantSource clock;

    BulkWorker(
            BulkStore store,
            CaseRulings rulings,
            PrecedentForecast precedents,
            CaseUndo undo,
            TransactionTemplate transaction,
            MeterRegistry meters,
            JdbcClient jdbc,
            BulkProperties properties,
            InstantSource clock) {
        this.store = store;
        this.rulings = rulings;
        this.precedents = precedents;
        this.undo = undo;
        this.transaction = transaction;
        this.meters = meters;
        this.old = new OldRows(jdbc, "bulk_job", "created_at");
        this.properties = properties;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "PT0.5S", initialDelayString = "PT2S")
    void work() {
        for (var bulk : store.working()) {
            var pending = bulk.phase().pending();
            if (pending != null) {
                work(bulk, pending);
            }
        }
    }

    private void work(Bulk bulk, ItemState pending) {
        boolean more = true;
        while (more) {
            more = step(bulk, pending);
        }
        transaction.executeWithoutResult(_ -> store.finish(bulk.id(), bulk.phase(), pending, clock.instant()));
    }

    /** Works on one item; false if there is none left. */
    private boolean step(Bulk bulk, ItemState pending) {
        var taken = new Taken();
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> {
                taken.work = store.take(bulk.id(), pending).orElse(null);
                if (taken.work == null) {
                    return false;
                }
                apply(bulk, taken.work);
                return true;
            }));
        } catch (ProblemException e) {
            refuse(bulk, taken, e.type().code());
        } catch (ConcurrencyFailureException e) {
            retry(bulk, taken, "CONFLICT");
        } catch (RuntimeException e) {
            log.warn("An item of bulk {} failed", bulk.id(), e);
            retry(bulk, taken, "INTERNAL");
        }
        return taken.work != null;
    }

    /** The item of a step, which is known also after its transaction was rolled back. */
    private static final class Taken {
        private @Nullable Work work;
    }

    private void apply(Bulk bulk, Work work) {
        switch (bulk.phase()) {
            case CHECKING -> {
                var prospect = rulings.look(work.caseId(), bulk.ruling(), bulk.creator());
                var departure = precedents.of(work.caseId(), bulk.ruling().action());
                store.notePossible(bulk.id(), work.position(), prospect, departure.orElse(null));
            }
            case RUNNING -> {
                var decision = rulings.decide(work.caseId(), work.version(), bulk.ruling(), bulk.creator());
                store.note(bulk.id(), work.position(), ItemState.DECIDED, decision.id());
                count("decided");
            }
            case UNDOING -> {
                if (work.decisionId() == null) {
                    throw new IllegalStateException("A decided item without its decision");
                }
                var decision = undo.takeBack(work.decisionId(), Actor.of(bulk.creator()));
                store.note(bulk.id(), work.position(), ItemState.UNDONE, decision.id());
                count("undone");
            }
            case READY, DONE, UNDONE -> throw new IllegalStateException("Nothing to do in " + bulk.phase());
        }
    }

    private void refuse(Bulk bulk, Taken taken, String problem) {
        var work = taken.work;
        if (work != null) {
            var state = bulk.phase() == BulkPhase.UNDOING ? ItemState.KEPT : ItemState.REFUSED;
            transaction.executeWithoutResult(_ -> store.noteProblem(bulk.id(), work.position(), state, problem));
            count("refused");
        }
    }

    private void retry(Bulk bulk, Taken taken, String problem) {
        var work = taken.work;
        if (work != null) {
            Integer attempts = transaction.execute(_ -> store.fail(bulk.id(), work.position()));
            if (attempts == null || attempts >= ATTEMPTS) {
                refuse(bulk, taken, problem);
            }
        }
    }

    private void count(String what) {
        meters.counter("kinora.review.bulk", "result", what).increment();
    }

    @Scheduled(fixedDelayString = "PT1H", initialDelayString = "PT40M")
    void forgetOld() {
        old.deleteBefore(clock.instant().minus(properties.kept()));
    }
}
