package dev.kinora.recommendation.verification;

import dev.kinora.starter.defaults.StoredData;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./kinora verify feed}: computes the newest {@value #SLOTS} logged slots again, prints how many agree, and exits with 1 if one
 * does not. It needs the database of recommendation-service (KINORA_DB_URL, KINORA_DB_USER, KINORA_DB_PASSWORD) and nothing else.
 */
public final class VerifyFeed {

    private static final int SLOTS = 10_000;

    private VerifyFeed() {}

    public static void main(String[] arguments) {
        boolean clean;
        try (var context = StoredData.open()) {
            clean = run(context.getBean(JdbcClient.class), context.getBean(JsonMapper.class), System.out);
        }
        System.exit(clean ? 0 : 1);
    }

    static boolean run(JdbcClient jdbc, JsonMapper json, PrintStream out) {
        var report = new FeedVerification(jdbc, json).run(SLOTS);
        print(report, out);
        return report.isClean();
    }

    private static void print(VerificationReport report, PrintStream out) {
        report.problems().forEach(out::println);
        report.counts().forEach((check, counts) -> {
            out.printf(
                    Locale.ROOT,
                    "%d %s checked: %d agree, %d disagree, %d cannot be computed%s.%n",
                    counts.checked(),
                    check.plural(),
                    counts.agreeing(),
                    counts.disagreeing(),
                    counts.unknowns(),
                    reasons(counts.unknown()));
            if (counts.unknowns() > 0 && counts.unknowns() == counts.checked()) {
                out.printf("None of the %s could be computed: nothing is known of them.%n", check.plural());
            }
        });
    }

    private static String reasons(Map<String, Long> unknown) {
        return unknown.isEmpty()
                ? ""
                : unknown.entrySet().stream()
                        .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                                .thenComparing(Map.Entry.comparingByKey()))
                        .map(reason -> reason.getKey() + ": " + reason.getValue())
                        .collect(Collectors.joining("; ", " (", ")"));
    }
}
