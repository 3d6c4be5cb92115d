package dev.kinora.moderation.verification;

import java.io.PrintStream;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./kinora verify decisions}: recomputes all stored verdicts, prints how many agree, and exits with 1 unless all
 * do. It needs the database of moderation-service (KINORA_DB_URL, KINORA_DB_USER, KINORA_DB_PASSWORD) and nothing else.
 */
public final class VerifyDecisions {

    private VerifyDecisions() {}

    public static void main(String[] arguments) {
        boolean clean;
        try (var context = StoredData.open()) {
            var report = new DecisionVerification(context.getBean(JdbcClient.class), context.getBean(JsonMapper.class))
                    .run();
            print(report, System.out);
            clean = report.isClean();
        }
        System.exit(clean ? 0 : 1);
    }

    private static void print(VerificationReport report, PrintStream out) {
        report.problems().forEach(out::println);
        out.printf(
                Locale.ROOT,
                "%d of %d verdicts recomputed from assessment and policy agree (%.2f %%).%n",
                report.agreeing(),
                report.assessments(),
                100 * report.agreement());
        out.printf(
                Locale.ROOT,
                "%d of %d decisions of machines say what their verdict says.%n",
                report.matching(),
                report.decisions());
        if (report.unrecorded() > 0) {
            out.printf(
                    Locale.ROOT,
                    "%d decisions are older than the record of assessments and cannot be recomputed.%n",
                    report.unrecorded());
        }
    }
}
