package dev.kinora.recommenderevaluation;

import dev.kinora.recommender.data.Dataset;
import dev.kinora.recommender.data.Interactions;
import dev.kinora.recommender.data.Item;
import dev.kinora.recommender.data.Signal;
import dev.kinora.recommender.text.ItemText;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads a folder with {@code interactions.csv} (user, item, timestamp, signal, value) and, if it is there, {@code
 * items.csv} (item, text, category, published_at). Times are seconds or milliseconds since 1970, or ISO 8601; the value
 * of a signal and everything but the item may be empty.
 */
final class DatasetReader {

    /** Seconds until the year 5138; larger numbers are milliseconds. */
    private static final double SECONDS_UNTIL = 1e11;

    private final Map<String, Integer> users = new HashMap<>();
    private final List<String> userNames = new ArrayList<>();
    private final Map<String, Integer> items = new HashMap<>();
    private final List<Item> itemList = new ArrayList<>();
    private final Interactions.Builder interactions = new Interactions.Builder(1 << 16);

    private DatasetReader() {}

    static Dataset read(Path folder) {
        var reader = new DatasetReader();
        if (Files.exists(folder.resolve("items.csv"))) {
            new CsvFile(folder.resolve("items.csv")).forEach(List.of("item"), reader::addItem);
        }
        new CsvFile(folder.resolve("interactions.csv"))
                .forEach(List.of("user", "item", "timestamp", "signal"), reader::addInteraction);
        return new Dataset(reader.userNames, reader.itemList, reader.interactions.build());
    }

    private void addItem(CsvFile.Row row) {
        var id = row.required("item");
        if (items.containsKey(id)) {
            throw row.wrong("the item \"" + id + "\" is there twice");
        }
        var category = row.text("category");
        var published = row.text("published_at");
        add(new Item(
                id,
                ItemText.of(row.text("text"), category.isEmpty() ? null : category),
                published.isEmpty() ? null : time(row, published)));
    }

    private int add(Item item) {
        items.put(item.id(), itemList.size());
        itemList.add(item);
        return itemList.size() - 1;
    }

    private void addInteraction(CsvFile.Row row) {
        var user = users.computeIfAbsent(row.required("user"), name -> {
            userNames.add(name);
            return userNames.size() - 1;
        });
        var name = row.required("item");
        var known = items.get(name);
        var item = known != null ? known : add(new Item(name, ItemText.of("", null), null));
        var signal = Signal.of(row.required("signal"))
                .orElseThrow(() -> row.wrong("there is no signal \"" + row.text("signal") + "\""));
        interactions.add(user, item, time(row, row.required("timestamp")), signal, value(row));
    }

    private static float value(CsvFile.Row row) {
        var text = row.text("value");
        try {
            var value = text.isEmpty() ? 1 : Float.parseFloat(text);
            if (Float.isFinite(value) && value >= 0) {
                return value;
            }
        } catch (NumberFormatException _) {
            // Reported below.
        }
        throw row.wrong("\"" + text + "\" is no value of a signal: a number from 0");
    }

    private static long time(CsvFile.Row row, String text) {
        try {
            var number = number(text);
            if (number == null) {
                return Instant.parse(text).toEpochMilli();
            }
            var millis = Math.abs(number) < SECONDS_UNTIL ? number * 1000 : number;
            return Math.round(millis);
        } catch (DateTimeException _) {
            throw row.wrong("\"" + text + "\" is no time");
        }
    }

    private static @Nullable Double number(String text) {
        try {
            var number = Double.parseDouble(text);
            return Double.isFinite(number) ? number : null;
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
