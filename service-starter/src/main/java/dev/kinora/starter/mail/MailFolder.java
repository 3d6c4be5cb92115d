package dev.kinora.starter.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Writes mails to a folder, one {@code .eml} file each, for machines that must not send mail. */
class MailFolder extends JavaMailSenderImpl {

    private final Path folder;

    MailFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    protected void doSend(MimeMessage[] messages, Object @Nullable [] originals) {
        for (MimeMessage message : messages) {
            Path file = folder.resolve(System.currentTimeMillis() + "-" + UUID.randomUUID() + ".eml");
            try {
                Files.createDirectories(folder);
                // Atomic, so that watchers of the folder never read a partial mail.
                Path draft = Files.createTempFile(folder, "draft", ".tmp");
                try (var out = Files.newOutputStream(draft)) {
                    message.writeTo(out);
                }
                Files.move(draft, file);
            } catch (IOException | MessagingException e) {
                throw new MailSendException(Map.of(message, e));
            }
        }
    }

    @Override
    public void testConnection() {
        // There is nobody to connect to.
    }
}
