package dev.kinora.starter.mail;

import java.nio.file.Path;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.mail.javamail.JavaMailSender;

/** Mails of services that depend on Spring's mail; a folder replaces the server where one is configured. */
@AutoConfiguration(beforeName = "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration")
@ConditionalOnClass(name = "org.springframework.mail.javamail.JavaMailSender")
@EnableConfigurationProperties(MailProperties.class)
public class MailAutoConfiguration {

    @Bean
    @ConditionalOnExpression("!'${kinora.mail.folder:}'.isBlank()")
    JavaMailSender mailFolder(MailProperties properties) {
        return new MailFolder(Path.of(properties.folder()));
    }

    @Bean
    OutgoingMail outgoingMail(ObjectProvider<JavaMailSender> sender, MailProperties properties) {
        return new OutgoingMail(sender, properties);
    }
}
