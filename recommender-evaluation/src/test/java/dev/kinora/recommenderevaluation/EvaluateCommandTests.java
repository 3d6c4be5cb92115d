package dev.kinora.recommenderevaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class EvaluateCommandTests {

    private static final String HEADER = "user,item,timestamp,signal,value\n";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @ParameterizedTest
    @CsvSource({"user", "loo", "time"})
    void writesTheFiguresOfAllArms(String split) throws IOException {
        writeWorld();

        var exit = run(
                "--data",
                folder.toString(),
                "--split",
                split,
                "--json",
                folder.resolve("r.json").toString());

        assertThat(exit).as(err.toString()).isZero();
        assertThat(out.toString()).contains("| hybrid | 0.").contains("| popularity-7d |");
        var arms = JsonMapper.shared().readTree(folder.resolve("r.json")).get("arms");
        assertThat(arms.findValuesAsString("arm"))
                .containsExactly(
                        "popularity", "popularity-7d", "item-knn", "ease", "seed", "tfidf", "hybrid", "online");
        for (var arm : arms) {
            var ndcg = arm.get("metrics").get("ndcg@10");
            assertThat(ndcg.get("low").asDouble())
                    .isLessThanOrEqualTo(ndcg.get("value").asDouble());
            assertThat(ndcg.get("high").asDouble())
                    .isGreaterThanOrEqualTo(ndcg.get("value").asDouble());
        }
    }

    @Test
    void measuresOneArmBesideTheBaselines() throws IOException {
        writeWorld();

        assertThat(run("--data", folder.toString(), "--arm", "tfidf")).isZero();

        assertThat(out.toString()).contains("| tfidf |").contains("| ease |").doesNotContain("| hybrid |");
    }

    @Test
    void foretellsEachOfSeveralParts() throws IOException {
        writeWorld();

        assertThat(run("--data", folder.toString(), "--split", "rolling", "--arm", "tfidf"))
                .isZero();

        assertThat(out.toString())
                .contains("| arm | ndcg@10 | 50 % | 60 % | 70 % | 80 % | 90 % |")
                .containsPattern("\\| tfidf \\| 0\\.\\d{3} \\(0\\.\\d{3} to 0\\.\\d{3}\\)( \\| 0\\.\\d{3}){5} \\|")
                .contains("| arm | over popularity | over popularity-7d |");
    }

    @Test
    void replacesItsSectionOfADocument() throws IOException {
        writeWorld();
        var doc = folder.resolve("evaluation.md");
        Files.writeString(doc, "# Evaluation\nBefore\n\n## Mine, split `user`\nold\n\n## Other\nstays\n");

        run("--data", folder.toString(), "--arm", "tfidf", "--doc", doc.toString(), "--title", "Mine");
        run("--data", folder.toString(), "--arm", "tfidf", "--doc", doc.toString(), "--title", "New");

        assertThat(Files.readString(doc))
                .startsWith("# Evaluation\nBefore\n\n## Mine, split `user`\nSplit `user`")
                .contains("\n\n## Other\nstays\n\n## New, split `user`\n")
                .doesNotContain("old\n");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "u,i,yesterday,like,1 | line 2: \"yesterday\" is no time",
                "u,i,1,wink,1         | line 2: there is no signal \"wink\"",
                "u,i,1,rating,NaN     | line 2: \"NaN\" is no value",
                "u,i,1,rating,-3      | line 2: \"-3\" is no value",
                "u,i,1,rating,many    | line 2: \"many\" is no value",
                ",i,1,like,1          | line 2: the column \"user\" is empty"
            })
    void namesTheLineThatCannotBeRead(String row, String reason) throws IOException {
        Files.writeString(folder.resolve("interactions.csv"), HEADER + row + "\n");

        assertThat(run("--data", folder.toString())).isEqualTo(2);

        assertThat(err.toString()).contains("interactions.csv, " + reason);
    }

    @Test
    void namesWhatIsMissing() throws IOException {
        assertThat(run("--data", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("There is no file");

        Files.writeString(folder.resolve("interactions.csv"), "who,what\na,b\n");
        assertThat(run("--data", folder.toString())).isEqualTo(2);
        assertThat(err.toString()).contains("the header must name user, item, timestamp, signal");

        assertThat(run("--data", folder.toString(), "--arm", "magic")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no arm \"magic\"");
        assertThat(run("--data", folder.toString(), "--split", "coin")).isEqualTo(2);
        assertThat(err.toString()).contains("There is no split \"coin\"");
    }

    @Test
    void readsTimesInSecondsMillisecondsAndText() throws IOException {
        Files.writeString(
                folder.resolve("interactions.csv"),
                HEADER + "u,i,964982703,view,\nu,j,964982703000,view,\nu,k,2000-07-30T18:45:03Z,view,0.5\n");

        var read = DatasetReader.read(folder).interactions();

        assertThat(read.time(0))
                .isEqualTo(964_982_703_000L)
                .isEqualTo(read.time(1))
                .isEqualTo(read.time(2));
        assertThat(read.value(0)).isEqualTo(1);
        assertThat(read.value(2)).isEqualTo(0.5f);
    }

    @Test
    void importsPublicDataSets() throws IOException {
        Files.writeString(folder.resolve("ratings.csv"), "userId,movieId,rating,timestamp\n1,7,4.5,100\n");
        Files.writeString(
                folder.resolve("movies.csv"), "movieId,title,genres\n7,\"Long, long road (1999)\",Drama|War\n");
        Files.writeString(folder.resolve("tags.csv"), "userId,movieId,tag,timestamp\n1,7,road trip,100\n");
        Files.writeString(
                folder.resolve("rand.tsv"),
                "user_id\tvideo_id\ttime_ms\tis_follow\tis_comment\tis_forward\tplay_time_ms\tduration_ms\tlabel\n"
                        + "3\t9\t1649346288441\t1\t0\t0\t500\t1000\t0\n");

        assertThat(run(
                        "import",
                        "movielens",
                        folder.toString(),
                        folder.resolve("ml").toString()))
                .isZero();
        assertThat(run(
                        "import",
                        "kuairand",
                        folder.resolve("rand.tsv").toString(),
                        folder.resolve("kr").toString()))
                .isZero();

        var movies = DatasetReader.read(folder.resolve("ml"));
        assertThat(movies.interactions().isPositive(0)).isTrue();
        assertThat(movies.items().getFirst().text().title()).isEqualTo("Long, long road (1999) War road trip");
        assertThat(movies.items().getFirst().category()).isEqualTo("Drama");
        assertThat(Files.readAllLines(folder.resolve("kr/interactions.csv")))
                .containsExactlyInAnyOrder(
                        "user,item,timestamp,signal,value",
                        "3,9,1649346288441,view,0.5",
                        "3,9,1649346288441,hide,",
                        "3,9,1649346288441,follow,");
        assertThat(run("import", "other", folder.toString(), folder.toString())).isEqualTo(2);
    }

    private int run(String... arguments) {
        return new CommandLine(new EvaluateCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
    }

    private void writeWorld() throws IOException {
        var random = new Random(1);
        var interactions = new StringBuilder(HEADER);
        var items = new StringBuilder("item,text,category,published_at\n");
        for (var item = 0; item < 40; item++) {
            items.append("i%d,topic%d word%d,c%d,\n".formatted(item, item % 4, item, item % 4));
        }
        for (var user = 0; user < 40; user++) {
            for (var like = 0; like < 10; like++) {
                interactions.append("u%d,i%d,%d,like,\n"
                        .formatted(user, random.nextInt(10) * 4 + user % 4, 1_700_000_000L + like * 1_000 + user));
            }
        }
        Files.writeString(folder.resolve("interactions.csv"), interactions);
        Files.writeString(folder.resolve("items.csv"), items);
    }
}
