package dev.kinora.localstack.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The README card of a module is read in one go; what needs more room is in {@code docs}. */
class CardDocTests {

    private static final int MOST_LINES = 60;

    @Test
    void aCardHasAtMostSixtyLines() throws IOException {
        try (Stream<Path> modules = Files.list(GeneratedFile.ROOT)) {
            var cards = modules.map(module -> module.resolve("README.md"))
                    .filter(Files::exists)
                    .toList();

            assertThat(cards)
                    .hasSizeGreaterThan(Services.IDS.size())
                    .allSatisfy(card -> assertThat(Files.readAllLines(card))
                            .as("lines of %s", GeneratedFile.ROOT.relativize(card))
                            .hasSizeLessThanOrEqualTo(MOST_LINES));
        }
    }
}
