package dev.kinora.recommendation.training;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.starter.media.FileMediaStore;
import dev.kinora.starter.media.MediaStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class ModelInboxTests {

    @TempDir
    private Path folder;

    /** An inbox in an archive in this folder. */
    static ModelInbox inbox(Path folder) {
        var beans = new StaticListableBeanFactory(Map.of("archive", new FileMediaStore(folder)));
        return new ModelInbox(beans.getBeanProvider(MediaStore.class));
    }

    @Test
    void hasNothingWithoutAnArchiveOrAnArtifact() {
        var nowhere = new ModelInbox(new StaticListableBeanFactory().getBeanProvider(MediaStore.class));

        assertThat(nowhere.find()).isEmpty();
        assertThat(inbox(folder).find()).isEmpty();
    }

    @Test
    void removesWhatWasTaken() throws IOException {
        put("model");
        var found = inbox(folder).find().orElseThrow();

        inbox(folder).copy(found, folder.resolve("copy"));
        inbox(folder).remove(found);

        assertThat(folder.resolve("copy")).hasContent("model");
        assertThat(inbox(folder).find()).isEmpty();
    }

    @Test
    void leavesWhatHasTakenItsPlace() throws IOException {
        put("model");
        var found = inbox(folder).find().orElseThrow();
        put("a newer model");

        inbox(folder).remove(found);

        assertThat(inbox(folder).find()).isPresent();
    }

    private void put(String content) throws IOException {
        var file = folder.resolve(ModelInbox.KEY);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
