package dev.kinora.starter.mail;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Sends mails of plain text. Neither addresses nor texts are logged. */
public class OutgoingMail {

    private static final Logger log = LoggerFactory.getLogger(OutgoingMail.class);

    private final ObjectProvider<JavaMailSender> sender;
    private final MailProperties properties;

    OutgoingMail(ObjectProvider<JavaMailSender> sender, MailProperties properties) {
        this.sender = sender;
        this.properties = properties;
    }

    /**
     * Sends a mail, and waits until a server has taken it.
     *
     * @return false if it may be tried again later; true also where neither a server nor a folder is configured
     */
    public boolean send(String to, String subject, String text) {
        JavaMailSender available = sender.getIfAvailable();
        if (available == null || isNowhere(available)) {
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

    /** An empty host, which deployments set until they have a server, is none: it must not become the machine itself. */
    private static boolean isNowhere(JavaMailSender sender) {
        return sender instanceof JavaMailSenderImpl server
                && server.getHost() != null
                && server.getHost().isBlank();
    }
}
