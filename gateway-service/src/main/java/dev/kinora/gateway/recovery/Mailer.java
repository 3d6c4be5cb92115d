package dev.kinora.gateway.recovery;

import dev.kinora.gateway.PublicOrigin;
import dev.kinora.starter.mail.OutgoingMail;
import dev.kinora.starter.secret.OpaqueToken;
import org.springframework.stereotype.Component;

/** Sends mails about accounts. The token of a link is in its fragment, which no server logs. */
@Component
class Mailer {

    private final OutgoingMail mail;
    private final PublicOrigin origin;

    Mailer(OutgoingMail mail, PublicOrigin origin) {
        this.mail = mail;
        this.origin = origin;
    }

    void sendConfirmation(String to, OpaqueToken token) {
        send(to, "Confirm your e-mail address", """
                Somebody, probably you, signed up to Kinora with this address. To confirm it, open

                %s

                within 24 hours. If it was not you, ignore this mail.
                """.formatted(link("/confirm-email", token)));
    }

    void sendReset(String to, OpaqueToken token) {
        send(to, "Choose a new password", """
                Somebody, probably you, asked for a new password for your Kinora account. To choose one, open

                %s

                within 30 minutes. If it was not you, ignore this mail: your password stays as it is.
                """.formatted(link("/reset-password", token)));
    }

    void sendAlreadyRegistered(String to) {
        send(to, "You already have an account", """
                Somebody, probably you, signed up to Kinora with this address, which belongs to an account already.
                Sign in to that one; if you forgot its password, ask for a new one at

                %s
                """.formatted(origin.publicUrl().resolve("/reset-password")));
    }

    private String link(String path, OpaqueToken token) {
        return origin.publicUrl().resolve(path) + "#token=" + token.value();
    }

    /** Sends a mail; returns false if it may be tried again later. */
    boolean send(String to, String subject, String text) {
        return mail.send(to, subject, text);
    }
}
