package dev.kinora.gateway.recovery;

import dev.kinora.gateway.PublicOrigin;
import dev.kinora.gateway.session.OpaqueToken;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** Sends mails about accounts. The token of a link is in its fragment, which no server logs. */
@Component
class Mailer {

    private static final Logger log = LoggerFactory.getLogger(Mailer.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final MailProperties properties;
    private final PublicOrigin origin;

    Mailer(ObjectProvider<JavaMailSender> sender, MailProperties properties, PublicOrigin origin) {
        this.sender = sender;
        this.properties = properties;
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
        JavaMailSender available = sender.getIfAvailable();
        if (available == null) {
            log.warn("No mail goes out: configure spring.mail.host or kinora.mail.folder");
            return true;
        }
        var mail = new SimpleMailMessage();
        mail.setFrom(properties.from());
        mail.setTo(to);
        mail.setSubject(subject);
        mail.setText(text);
        try {
            available.send(mail);
            return true;
        } catch (MailException e) {
            log.warn("A mail could not be sent: {}", e.getClass().getSimpleName());
            return false;
        }
    }
}
