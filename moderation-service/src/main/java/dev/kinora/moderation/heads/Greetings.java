package dev.kinora.moderation.heads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Harmless sentences that ship with the service: heads that would hold them have gone astray, whatever people decided. */
final class Greetings {

    private Greetings() {}

    static List<String> texts() {
        try (var in = Greetings.class.getResourceAsStream("greetings.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
