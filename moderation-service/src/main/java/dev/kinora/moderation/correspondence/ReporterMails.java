package dev.kinora.moderation.correspondence;

import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.secret.OpaqueToken;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps the addresses of people who reported without an account, only for as long as they are needed: until the outcome was
 * sent, or for some days if nobody confirms that the address is theirs.
 */
@Component
public class ReporterMails {

    private static final Logger log = LoggerFactory.getLogger(ReporterMails.class);

    private final ReporterMailStore store;
    private final ReporterMailProperties properties;
    private final MeterRegistry meters;
    private final InstantSource clock;

    ReporterMails(
            ReporterMailStore store, ReporterMailProperties properties, MeterRegistry meters, InstantSource clock) {
        this.store = store;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
        Gauge.builder("kinora.reporter.mails.waiting", () -> store.countDue(clock.instant()))
                .description("Mails to reporters without an account that wait to be sent")
                .register(meters);
        Gauge.builder("kinora.reporter.addresses", store::count)
                .description("Addresses of reporters without an account that are kept")
                .register(meters);
    }

    /**
     * Asks by mail whether an address is that of the reporter. An address that has not confirmed several reports gets no
     * further mail, and this one is not stored: nobody can be flooded by naming their address.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void ask(UUID reportId, Reported about, Contact contact) {
        boolean asks = store.countUnconfirmed(contact.mailbox()) < properties.perAddress();
        if (asks) {
            store.add(reportId, about, contact, now());
        }
        meters.counter("kinora.reporter.mails.asked", "kept", String.valueOf(asks))
                .increment();
    }

    /**
     * A report was answered: its reporter is told when the address is confirmed.
     *
     * @param automated whether a machine decided; null if nobody did, because what was reported is gone
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void answered(UUID reportId, ReportOutcome outcome, @Nullable Boolean automated) {
        store.answered(reportId, outcome, automated, now());
        store.schedule(reportId, properties.outcomeAfter());
    }

    /** What was reported is gone, and the report with it; without effect if the answer is known. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void gone(UUID reportId) {
        if (store.isUnanswered(reportId)) {
            answered(reportId, ReportOutcome.GONE, null);
        }
    }

    /** The answer to a report was taken back; the next one is told as this one was. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void takenBack(UUID reportId) {
        store.takeBack(reportId);
    }

    /**
     * Confirms the address of a report; again without effect.
     *
     * @throws ProblemException REPORT_LINK_INVALID
     */
    @Transactional
    public void confirm(OpaqueToken token) {
        var report = store.find(token)
                .orElseThrow(() -> new ProblemException(
                        ReporterMailProblem.REPORT_LINK_INVALID, "Use the link in the newest mail, within its days."));
        if (store.confirm(report, now())) {
            meters.counter("kinora.reporter.mails.confirmed").increment();
        }
    }

    @Scheduled(initialDelay = 25, fixedDelay = 60, timeUnit = TimeUnit.MINUTES)
    void forgetUnconfirmed() {
        int forgotten = store.forgetUnconfirmed(now().minus(properties.unconfirmed()));
        if (forgotten > 0) {
            log.info("{} addresses of reporters were not confirmed in time and are deleted", forgotten);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
