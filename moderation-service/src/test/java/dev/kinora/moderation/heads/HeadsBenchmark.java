package dev.kinora.moderation.heads;

import dev.kinora.moderation.decision.ReasonCode;
import dev.kinora.moderation.heads.HeadLearner.Learned;
import dev.kinora.moderation.policy.Policies;
import dev.kinora.moderation.policy.PolicyRules;
import dev.kinora.moderation.text.TextFingerprint;
import dev.kinora.textclassifier.CommentClassifier;
import dev.kinora.textclassifier.HeadInput;
import dev.kinora.textclassifier.LabelHeads;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.zip.GZIPInputStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./kinora bench heads [--data DIR --source NAME] [--decisions N] [--pool N] [--repeats N] [--cache DIR]}: how long
 * comment heads take to learn, and what they gain on unseen comments of a site that judges as a source of labeled rows does.
 * DIR has {@code external-train.jsonl.gz}; only numbers are printed. Without it, it times sentences that are put together.
 */
final class HeadsBenchmark {

    private static final int AT_ONCE = 64;
    private static final int MOST = 20_000;
    private static final double REPORTED = 0.25;
    private static final String[] WORDS = {
        "the", "boat", "bicycle", "garden", "song", "never", "again", "looks", "strange", "lovely", "today", "with",
        "my", "friend", "from", "school", "under", "rain", "light", "dance"
    };

    private final PrintStream out = System.out;
    private final PolicyRules rules = Policies.shipped(JsonMapper.shared());
    private final Map<String, String> options = new LinkedHashMap<>();

    /** A comment of the site, and whether its people want it. */
    private record Comment(String text, boolean hateful) {}

    private HeadsBenchmark(String[] words) {
        for (int i = 0; i + 1 < words.length; i += 2) {
            options.put(words[i], words[i + 1]);
        }
    }

    public static void main(String[] words) throws IOException {
        new HeadsBenchmark(words).run();
    }

    private int number(String name, int otherwise) {
        var given = options.get(name);
        return given == null ? otherwise : Integer.parseInt(given);
    }

    private void run() throws IOException {
        int decisions = number("--decisions", 200);
        var data = options.get("--data");
        var comments = data == null
                ? sentences(decisions)
                : draw(read(Path.of(data), options.getOrDefault("--source", "davidson")), number("--pool", 2000));
        try (var classifier = CommentClassifier.builtin(Path.of(options.getOrDefault("--cache", ".kinora/models")))) {
            var shipped = classifier.heads().orElseThrow();
            long begin = System.nanoTime();
            var lessons = encode(classifier, comments);
            double each = (System.nanoTime() - begin) / 1e6 / Math.max(1, comments.size());
            out.printf(Locale.ROOT, "%d comments encoded, %.1f ms each%n", comments.size(), each);
            for (int repeat = 0; repeat < number("--repeats", data == null ? 3 : 5); repeat++) {
                measure(shipped, lessons, decisions, data == null, repeat);
            }
        }
    }

    /** Decisions are about what the policy would bring to people, and some are about what others report. */
    private void measure(LabelHeads shipped, List<Lesson> all, int decisions, boolean onlyTime, int seed) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(seed));
        List<Lesson> decided = new ArrayList<>();
        List<Lesson> rest = new ArrayList<>();
        int reported = 0;
        for (var one : shuffled) {
            boolean held = Examiner.held(shipped, List.of(one.features()), rules) > 0;
            boolean asked = onlyTime || held || reported < REPORTED * decisions;
            if (decided.size() < decisions && asked) {
                decided.add(one);
                reported += held ? 0 : 1;
            } else {
                rest.add(one);
            }
        }
        var plan = LessonPlan.of(decided, MOST);
        long begin = System.nanoTime();
        var learned = new HeadLearner(shipped, plan.training()).learn(_ -> {});
        double learnedIn = (System.nanoTime() - begin) / 1e9;
        var exam = examine(plan.heldOut(), shipped, learned);
        double examinedIn = (System.nanoTime() - begin) / 1e9 - learnedIn;
        out.printf(
                Locale.ROOT,
                "%d decisions, %d to learn from: learned in %.2f s, examined in %.2f s%n",
                decided.size(),
                plan.training().size(),
                learnedIn,
                examinedIn);
        if (!onlyTime) {
            print(learned, exam, examine(rest, shipped, learned), rest.size());
        }
    }

    private Exam examine(List<Lesson> lessons, LabelHeads shipped, Learned learned) {
        return new Examiner(lessons, shipped, learned.heads(), rules, 7).examine(new Exam.GreetingCounts(0, 0, 0));
    }

    private void print(Learned learned, Exam exam, Exam unseen, int count) {
        out.printf(
                "  gate: %s%n",
                HeadGate.reasons(exam, learned.changed()).stream()
                        .map(reason -> reason.refusal() + " " + reason.label())
                        .toList());
        learned.choices()
                .forEach((label, choice) -> out.printf(
                        Locale.ROOT,
                        "  %-3s %d/%d strength %s moved %.3f%n",
                        label,
                        choice.positive(),
                        choice.negative(),
                        choice.strength(),
                        choice.moved()));
        out.printf("  on %d unseen comments:%n", count);
        for (var series : unseen.series()) {
            out.printf("  %-9s %d/%d%n", series.label(), series.positive(), series.negative());
            line("average precision", series.ranking());
            line("log loss", series.loss());
            line("harmful held", series.held());
            line("harmless held", series.heldHarmless());
        }
        line("harmless rejected", unseen.rejectedHarmless());
    }

    private void line(String name, @Nullable Measured measured) {
        if (measured != null) {
            out.printf(
                    Locale.ROOT,
                    "    %-18s %.3f -> %.3f, change %.3f [%.3f, %.3f]%n",
                    name,
                    measured.before().value(),
                    measured.after().value(),
                    measured.change().value(),
                    measured.change().low(),
                    measured.change().high());
        }
    }

    private static List<Lesson> encode(CommentClassifier classifier, List<Comment> comments) {
        List<Lesson> lessons = new ArrayList<>();
        for (int i = 0; i < comments.size(); i += AT_ONCE) {
            var part = comments.subList(i, Math.min(i + AT_ONCE, comments.size()));
            List<HeadInput> inputs =
                    classifier.headInputs(part.stream().map(Comment::text).toList());
            for (int k = 0; k < part.size(); k++) {
                var print = TextFingerprint.ofAny(part.get(k).text());
                if (inputs.get(k).readable() && print.isPresent()) {
                    lessons.add(new Lesson(
                            new UUID(0, i + k),
                            new UUID(1, k % 5),
                            print.get(),
                            part.get(k).hateful() ? ReasonCode.HATE : ReasonCode.NO_VIOLATION,
                            Instant.EPOCH.plusSeconds(i + k),
                            inputs.get(k).features()));
                }
            }
        }
        return lessons;
    }

    private static List<Comment> sentences(int count) {
        var random = new Random(1);
        List<Comment> sentences = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            var text = new StringBuilder();
            for (int word = 0; word < 12; word++) {
                text.append(WORDS[random.nextInt(WORDS.length)]).append(' ');
            }
            sentences.add(new Comment(text.toString(), text.indexOf("boat") >= 0));
        }
        return sentences;
    }

    /** As many of each side, as far as there are. */
    private static List<Comment> draw(List<Comment> all, int count) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, new Random(1));
        List<Comment> drawn = new ArrayList<>();
        for (boolean side : new boolean[] {true, false}) {
            shuffled.stream()
                    .filter(one -> one.hateful() == side)
                    .limit(count / 2)
                    .forEach(drawn::add);
        }
        return drawn;
    }

    private static List<Comment> read(Path folder, String source) throws IOException {
        List<Comment> comments = new ArrayList<>();
        try (var in = new BufferedReader(new InputStreamReader(
                new GZIPInputStream(Files.newInputStream(folder.resolve("external-train.jsonl.gz"))),
                StandardCharsets.UTF_8))) {
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                var row = JsonMapper.shared().readTree(line);
                var hate = row.path("labels").path("H");
                if (row.path("source").asString().equals(source) && hate.isNumber()) {
                    comments.add(new Comment(row.path("text").asString(), hate.asInt() == 1));
                }
            }
        }
        return comments;
    }
}
