package dev.kinora.moderation.correspondence;

import dev.kinora.moderation.appeal.Appeals;
import dev.kinora.moderation.correspondence.ReporterMail.Answer;
import dev.kinora.moderation.correspondence.ReporterMailTexts.Text;
import dev.kinora.starter.mail.OutgoingMail;
import dev.kinora.starter.secret.OpaqueToken;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Sends the mails that are due, also what a process that ended has left behind. After a failure a mail is tried again, with
 * a wait that doubles.
 */
@Component
class ReporterMailSender {

    private static final Logger log = LoggerFactory.getLogger(ReporterMailSender.class);

    /** Of one run, so that others of the scheduler get their turn. */
    private static final int AT_ONCE = 20;

    /** With a wait that doubles from five minutes on, the last attempt is about ten hours after the first. */
    static final int MOST_ATTEMPTS = 8;

    private final ReporterMailStore store;
    private final ReporterMailTexts texts;
    private final OutgoingMail mails;
    private final AppealLinks links;
    private final Appeals appeals;
    private final ReporterMailProperties properties;
    private final MeterRegistry meters;
    private final InstantSource clock;

    ReporterMailSender(
            ReporterMailStore store,
            ReporterMailTexts texts,
            OutgoingMail mails,
            AppealLinks links,
            Appeals appeals,
            ReporterMailProperties properties,
            MeterRegistry meters,
            InstantSource clock) {
        this.store = store;
        this.texts = texts;
        this.mails = mails;
        this.links = links;
        this.appeals = appeals;
        this.properties = properties;
        this.meters = meters;
        this.clock = clock;
    }

    /** Each mail is taken when it is its turn: a process that ends delays one, and a slow server none that another could send. */
    @Scheduled(fixedDelayString = "PT2S", initialDelayString = "PT5S")
    void sendDue() {
        var next = store.take(clock.instant());
        for (int sent = 1; next.isPresent(); sent++) {
            send(next.get());
            next = sent < AT_ONCE ? store.take(clock.instant()) : Optional.empty();
        }
    }

    void send(ReporterMail mail) {
        var text = text(mail);
        boolean sent = mails.send(mail.email(), text.subject(), text.body());
        count(mail, sent ? "sent" : "failed");
        if (sent || mail.attempts() >= MOST_ATTEMPTS) {
            if (!sent) {
                log.error("The reporter of {} could not be told by mail: {}", mail.reportId(), mail.step());
            }
            proceed(mail, sent);
        }
    }

    private Text text(ReporterMail mail) {
        return switch (mail.step()) {
            case CONFIRMATION -> {
                // A new one with each attempt: the one before may never have arrived, and only its hash is stored.
                var token = OpaqueToken.random();
                store.expect(mail.reportId(), token);
                yield texts.confirmation(mail, token);
            }
            case RECEIPT -> texts.receipt(mail);
            case OUTCOME -> outcome(mail, Objects.requireNonNull(mail.answer()));
            case UNCONFIRMED, WAITING -> throw new IllegalStateException("Nothing is due: " + mail);
        };
    }

    /** With a link to contest an answer that leaves something to ask for; a new one with each attempt, as above. */
    private Text outcome(ReporterMail mail, Answer answer) {
        if (!answer.outcome().isContestable()) {
            return texts.outcome(mail, answer);
        }
        var until = appeals.until(answer.at());
        return texts.outcome(mail, answer, links.issue(mail.reportId(), until), until);
    }

    private void proceed(ReporterMail mail, boolean sent) {
        switch (mail.step()) {
            case CONFIRMATION -> {
                if (sent) {
                    store.asked(mail.reportId());
                } else {
                    store.forget(mail.reportId());
                }
            }
            case RECEIPT -> store.receipted(mail.reportId(), properties.outcomeAfter());
            case OUTCOME -> store.forgetAnswered(mail);
            case UNCONFIRMED, WAITING -> {}
        }
    }

    private void count(ReporterMail mail, String result) {
        meters.counter("kinora.reporter.mails", "mail", mail.step().name(), "result", result)
                .increment();
    }
}
