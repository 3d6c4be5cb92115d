package dev.kinora.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** The mailbox of somebody: what a service wrote to the folder {@code target/mails}. */
public record Mails(String address) {

    private static final Path FOLDER = Path.of("target", "mails");
    private static final Pattern TOKEN = Pattern.compile("#token=([\\w-]+)");
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** All mails to it, as they were written. */
    public List<String> all() {
        if (!Files.isDirectory(FOLDER)) {
            return List.of();
        }
        try (var files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .map(Mails::read)
                    .filter(mail -> mail.contains("To: " + address))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those with a subject. */
    public List<String> about(String subject) {
        return all().stream()
                .filter(mail -> mail.contains("Subject: " + subject))
                .toList();
    }

    /** Waits for a mail. */
    public String await(String subject) {
        Awaitility.await().atMost(PATIENCE).until(() -> !about(subject).isEmpty());
        return about(subject).getFirst();
    }

    /** Waits for so many mails. */
    public void awaitMany(String subject, int count) {
        Awaitility.await().atMost(PATIENCE).until(() -> about(subject).size() == count);
    }

    /** Waits for a mail with a link, and takes the token out of it. */
    public String token(String subject) {
        var found = TOKEN.matcher(await(subject));
        assertThat(found.find()).isTrue();
        return found.group(1);
    }

    private static String read(Path mail) {
        try {
            return Files.readString(mail, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
