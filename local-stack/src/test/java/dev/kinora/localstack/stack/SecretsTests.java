package dev.kinora.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTests {

    @TempDir
    private Path folder;

    @Test
    void giveEachServiceItsOwnPasswordsAndKeepThem() {
        Path file = folder.resolve("data/secrets.json");
        Secrets made = Secrets.load(file);
        Secrets read = Secrets.load(file);

        assertThat(Arrays.stream(Service.values())
                        .flatMap(service -> Stream.of(made.databaseOf(service), made.brokerOf(service))))
                .doesNotHaveDuplicates()
                .doesNotContain(made.database(), made.brokerAccess().adminPassword())
                .allMatch(password -> password.length() == 43);
        assertThat(read.databaseOf(Service.VIDEO)).isEqualTo(made.databaseOf(Service.VIDEO));
        assertThat(made).hasToString("Secrets[masked]");
    }

    @Test
    void canBeReadByTheirOwnerOnly() throws IOException {
        Path file = folder.resolve("data/secrets.json");
        Secrets.load(file);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file.getParent())))
                .isEqualTo("rwx------");
    }

    @Test
    void addWhatAnEarlierVersionDidNotHave() throws IOException {
        Path file = Files.writeString(folder.resolve("secrets.json"), "{\"signing\": \"kept\"}");

        assertThat(Secrets.load(file).signing()).isEqualTo("kept");
        assertThat(Secrets.load(file).client())
                .isNotEmpty()
                .isEqualTo(Secrets.load(file).client());
    }
}
