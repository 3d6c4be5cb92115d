package dev.kinora.moderation.correspondence;

import dev.kinora.moderation.correspondence.ReporterMail.Answer;
import dev.kinora.starter.secret.OpaqueToken;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** What mails to reporters say. They repeat no words of the reporter: a stranger could have made them up. */
@Component
class ReporterMailTexts {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

    private final ReporterMailProperties properties;

    ReporterMailTexts(ReporterMailProperties properties) {
        this.properties = properties;
    }

    /** A mail without its address. */
    record Text(String subject, String body) {}

    /** The token of the link is in its fragment, which no server logs. */
    Text confirmation(ReporterMail mail, OpaqueToken token) {
        return new Text("Confirm your address for your report", """
                Somebody, probably you, reported %s at Kinora on %s and gave this address for the answer. To get it, open

                %s#token=%s

                within %d days. If it was not you, ignore this mail: no other one follows, and the address is deleted.

                Reference: %s
                """.formatted(
                        mail.about().words(),
                        DAY.format(mail.filedAt()),
                        properties.site().resolve("/confirm-report"),
                        token.value(),
                        properties.unconfirmed().toDays(),
                        mail.reportId()));
    }

    Text receipt(ReporterMail mail) {
        return new Text("Your report has arrived", """
                Thank you. Your report of %s of %s has arrived. We look at it, and write to this address what became of it.
                With the receipt that was shown to you, you can also see that at

                %s

                Reference: %s
                """.formatted(
                        mail.about().words(),
                        DAY.format(mail.filedAt()),
                        properties.site().resolve("/reports"),
                        mail.reportId()));
    }

    Text outcome(ReporterMail mail, Answer answer) {
        return outcome(
                mail,
                answer,
                "If you do not agree, report it again and say what we may have missed: another look is free.");
    }

    /** The token of the link is in its fragment, which no server logs. */
    Text outcome(ReporterMail mail, Answer answer, OpaqueToken token, Instant until) {
        return outcome(mail, answer, """
                If you do not agree, another person looks at it, once and for free. Say so until %s at

                %s#token=%s

                What becomes of that is told at the same address: keep this mail.""".formatted(
                        DAY.format(until), properties.site().resolve("/appeal-report"), token.value()));
    }

    private Text outcome(ReporterMail mail, Answer answer, String appeal) {
        return new Text("What became of your report", """
                You reported %s at Kinora on %s. %s%s

                %s

                %s

                This is the last mail about this report. Your address is deleted now.

                Reference: %s
                """.formatted(
                        mail.about().words(),
                        DAY.format(mail.filedAt()),
                        answer.outcome().words(),
                        decider(answer),
                        appeal,
                        properties.redress(),
                        mail.reportId()));
    }

    private static String decider(Answer answer) {
        if (answer.automated() == null) {
            return "";
        }
        return answer.automated() ? " An automated system decided that." : " A person decided that.";
    }
}
