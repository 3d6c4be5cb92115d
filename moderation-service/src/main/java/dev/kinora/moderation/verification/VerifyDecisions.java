package dev.kinora.moderation.verification;

import dev.kinora.moderation.sampling.SampleVerification;
import dev.kinora.starter.defaults.StoredData;
import java.io.PrintStream;
import java.util.Locale;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./kinora verify decisions}: recomputes all stored verdicts and draws, prints how many agree, and exits with 1 unless all
 * do. It needs the database of moderation-service (KINORA_DB_URL, KINORA_DB_USER, KINORA_DB_PASSWORD) and nothing else.
 */
public final class VerifyDecisions {

    private VerifyDecisions() {}

    public static void main(String[] arguments) {
        boolean clean;
        try (var context = StoredData.open()) {
            var jdbc = context.getBean(JdbcClient.class);
            var json = context.getBean(JsonMapper.class);
            var report = new DecisionVerification(jdbc, json).run();
            print(report, System.out);
            var draws = new SampleVerification(jdbc, json).run();
            print(draws, System.out);
            clean = report.isClean() && draws.draws() == draws.agreeing();
        }
        System.exit(clean ? 0 : 1);
    }

    private static void print(SampleVerification.Report report, PrintStream out) {
        report.problems().forEach(out::println);
        out.printf(Locale.ROOT, "%d of %d draws are drawn the same again.%n", report.agreeing(), report.draws());
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
