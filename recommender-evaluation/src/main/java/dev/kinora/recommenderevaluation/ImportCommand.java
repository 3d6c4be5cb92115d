package dev.kinora.recommenderevaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.dataformat.csv.CsvMapper;
import tools.jackson.dataformat.csv.CsvSchema;

/** Writes public data sets in the form that the evaluation reads. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Writes interactions.csv and items.csv from a public data set.",
            "movielens: a folder with ratings.csv, movies.csv and tags.csv",
            "kuairand: a tab-separated file of KuaiRand's interactions with the columns user_id, video_id, time_ms,",
            "is_follow, is_comment, is_forward, play_time_ms, duration_ms and label"
        })
final class ImportCommand implements Callable<Integer> {

    @Parameters(index = "0", paramLabel = "movielens|kuairand", description = "the data set")
    private String kind = "";

    @Parameters(index = "1", paramLabel = "FROM", description = "its folder or file, unpacked")
    private Path from = Path.of("");

    @Parameters(index = "2", paramLabel = "DIR", description = "the folder to write")
    private Path to = Path.of("");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        Files.createDirectories(to);
        try {
            switch (kind) {
                case "movielens" -> movieLens();
                case "kuairand" -> kuaiRand();
                default -> throw new ParameterException(spec.commandLine(), "There is no data set \"" + kind + "\"");
            }
            return 0;
        } catch (UnreadableDataException e) {
            throw new ParameterException(spec.commandLine(), String.valueOf(e.getMessage()), e);
        }
    }

    private void movieLens() throws IOException {
        var tags = new HashMap<String, List<String>>();
        new CsvFile(from.resolve("tags.csv"))
                .forEach(
                        List.of("movieId", "tag"),
                        row -> tags.computeIfAbsent(row.text("movieId"), missing -> new ArrayList<>())
                                .add(row.text("tag")));
        var items = new ArrayList<List<String>>();
        new CsvFile(from.resolve("movies.csv")).forEach(List.of("movieId", "title", "genres"), row -> {
            var genres = row.text("genres").split("\\|");
            var words = new ArrayList<String>();
            words.add(row.text("title"));
            words.addAll(List.of(genres).subList(1, genres.length));
            words.addAll(tags.getOrDefault(row.text("movieId"), List.of()));
            items.add(List.of(row.required("movieId"), String.join(" ", words), genres[0], ""));
        });
        write("items.csv", List.of("item", "text", "category", "published_at"), items);
        var ratings = new ArrayList<List<String>>();
        new CsvFile(from.resolve("ratings.csv"))
                .forEach(
                        List.of("userId", "movieId", "rating", "timestamp"),
                        row -> ratings.add(List.of(
                                row.required("userId"),
                                row.required("movieId"),
                                row.required("timestamp"),
                                "rating",
                                row.required("rating"))));
        write("interactions.csv", List.of("user", "item", "timestamp", "signal", "value"), ratings);
    }

    private void kuaiRand() throws IOException {
        var interactions = new ArrayList<List<String>>();
        new CsvFile(from, '\t')
                .forEach(
                        List.of("user_id", "video_id", "time_ms", "label", "play_time_ms", "duration_ms"),
                        row -> addKuaiRand(row, interactions));
        write("interactions.csv", List.of("user", "item", "timestamp", "signal", "value"), interactions);
    }

    private static void addKuaiRand(CsvFile.Row row, List<List<String>> interactions) {
        var duration = Double.parseDouble(row.required("duration_ms"));
        var watched = Double.parseDouble(row.required("play_time_ms"));
        var signals = new HashMap<String, String>();
        signals.put("view", duration > 0 ? String.valueOf(Math.min(1, watched / duration)) : "");
        signals.put("1".equals(row.text("label")) ? "like" : "hide", "");
        for (var extra : Map.of("is_follow", "follow", "is_comment", "comment", "is_forward", "share")
                .entrySet()) {
            if ("1".equals(row.text(extra.getKey()))) {
                signals.put(extra.getValue(), "");
            }
        }
        signals.forEach((signal, value) -> interactions.add(
                List.of(row.required("user_id"), row.required("video_id"), row.required("time_ms"), signal, value)));
    }

    private void write(String name, List<String> columns, List<List<String>> rows) throws IOException {
        var schema = CsvSchema.builder()
                .addColumns(columns, CsvSchema.ColumnType.STRING)
                .build()
                .withHeader();
        try (var file = Files.newBufferedWriter(to.resolve(name));
                var writer = CsvMapper.shared().writer(schema).writeValues(file)) {
            for (var row : rows) {
                writer.write(row);
            }
        }
    }
}
