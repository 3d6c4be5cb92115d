package dev.kinora.localstack.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTests {

    @Test
    void refusesToStartWhereItsDataWouldBeDeleted(@TempDir Path temporary) throws Exception {
        Path table = Files.createDirectories(temporary.resolve("data/mysql")).resolve("user.frm");
        Files.writeString(table, "a table");
        var settings = new MariaDb.Settings(temporary.resolve("binaries"), temporary.resolve("data"), 0, "x");
        assertThatIllegalStateException()
                .isThrownBy(() -> EmbeddedDatabase.start(settings))
                .withMessageContaining("would be lost");
        assertThat(table).exists();
    }
}
