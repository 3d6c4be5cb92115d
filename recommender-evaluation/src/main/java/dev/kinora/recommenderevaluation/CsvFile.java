package dev.kinora.recommenderevaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.MappingIterator;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** A CSV file with a header line. */
record CsvFile(Path path, char separator) {

    CsvFile(Path path) {
        this(path, ',');
    }

    /** One row by column. */
    record Row(Path path, int line, Map<String, String> cells) {

        /** The text of a cell; empty if the cell or the column is missing. */
        String text(String column) {
            return cells.getOrDefault(column, "").strip();
        }

        /** A cell that has to be filled. */
        String required(String column) {
            var text = text(column);
            if (text.isEmpty()) {
                throw wrong("the column \"" + column + "\" is empty");
            }
            return text;
        }

        UnreadableDataException wrong(String reason) {
            return new UnreadableDataException("%s, line %d: %s".formatted(path.getFileName(), line, reason));
        }
    }

    /**
     * Reads all rows.
     *
     * @param columns have to be in the header
     */
    void forEach(List<String> columns, Consumer<Row> consumer) {
        if (!Files.isRegularFile(path)) {
            throw new UnreadableDataException("There is no file " + path);
        }
        try (MappingIterator<Map<String, String>> rows = CsvMapper.shared()
                .readerForMapOf(String.class)
                .with(CsvSchema.emptySchema().withHeader().withColumnSeparator(separator))
                .readValues(path)) {
            var line = 1;
            while (rows.hasNextValue()) {
                line++;
                var row = new Row(path, line, rows.nextValue());
                if (line == 2 && !row.cells().keySet().containsAll(columns)) {
                    throw row.wrong("the header must name " + String.join(", ", columns));
                }
                consumer.accept(row);
            }
        } catch (JacksonException e) {
            throw new UnreadableDataException(path.getFileName() + ": " + e.getOriginalMessage());
        }
    }
}
