package dev.kinora.starter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class OutgoingMailTests {

    private final ApplicationContextRunner context = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(MailAutoConfiguration.class, MailSenderAutoConfiguration.class));

    private static boolean isSent(OutgoingMail mails) {
        return mails.send("kim@example.org", "Subject", "Text");
    }

    @Test
    void takesAnEmptyHostForNoServer() {
        context.withPropertyValues("spring.mail.host=", "spring.mail.port=1")
                .run(started -> assertThat(isSent(started.getBean(OutgoingMail.class)))
                        .as("nothing was tried")
                        .isTrue());
    }

    @Test
    void triesAgainLaterWhereAServerDoesNotAnswer() {
        context.withPropertyValues("spring.mail.host=127.0.0.1", "spring.mail.port=1")
                .run(started ->
                        assertThat(isSent(started.getBean(OutgoingMail.class))).isFalse());
    }

    @Test
    void writesToAFolderWhateverTheHost(@TempDir Path folder) {
        context.withPropertyValues("spring.mail.host=", "kinora.mail.folder=" + folder)
                .run(started -> {
                    assertThat(isSent(started.getBean(OutgoingMail.class))).isTrue();
                    assertThat(folder).isDirectoryContaining("glob:**.eml");
                });
    }
}
