package dev.kinora.recommendation.training;

import dev.kinora.recommendation.catalog.Catalog;
import dev.kinora.recommendation.catalog.CatalogEntry;
import dev.kinora.recommendation.ranking.ItemTexts;
import dev.kinora.starter.media.MediaStore;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The texts of the listed videos as a file of JSON lines, for trainings on other machines. */
@Component
class CatalogArchive {

    static final String KEY = "catalog/part-0.json.gz";

    private static final Logger log = LoggerFactory.getLogger(CatalogArchive.class);

    private final ObjectProvider<MediaStore> store;
    private final Catalog catalog;
    private final JsonMapper json;

    CatalogArchive(ObjectProvider<MediaStore> store, Catalog catalog, JsonMapper json) {
        this.store = store;
        this.catalog = catalog;
        this.json = json;
    }

    /** A line. */
    record Line(
            UUID id,
            String title,
            String description,
            List<String> hashtags,
            @Nullable String category,
            String captions) {}

    /** Writes all listed videos anew, in place of those of before; has no effect without a store. */
    void write() {
        store.ifAvailable(this::write);
    }

    private void write(MediaStore archive) {
        try {
            var file = Files.createTempFile("catalog-", ".json.gz");
            try {
                var videos = write(file);
                archive.put(KEY, file);
                log.info("Archived the texts of {} videos", videos);
            } finally {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot write the texts of the videos", e);
        }
    }

    private int write(Path file) throws IOException {
        var videos = new int[1];
        try (var lines = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8))) {
            catalog.forEachListed(entry -> videos[0] += write(entry, lines));
        }
        return videos[0];
    }

    private int write(CatalogEntry entry, Writer lines) {
        var video = entry.video();
        if (video == null) {
            return 0;
        }
        var text = ItemTexts.of(video.text());
        var line = new Line(
                entry.id(), text.title(), text.description(), text.hashtags(), text.category(), text.captions());
        try {
            lines.write(json.writeValueAsString(line) + "\n");
            return 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
