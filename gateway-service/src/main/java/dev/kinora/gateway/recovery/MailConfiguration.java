package dev.kinora.gateway.recovery;

import java.nio.file.Path;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.mail.javamail.JavaMailSender;

/** Replaces the mail server by a folder where one is configured. */
@Configuration(proxyBeanMethods = false)
class MailConfiguration {

    @Bean
    @ConditionalOnExpression("!'${kinora.mail.folder:}'.isBlank()")
    JavaMailSender mailFolder(MailProperties properties) {
        return new MailFolder(Path.of(properties.folder()));
    }
}
