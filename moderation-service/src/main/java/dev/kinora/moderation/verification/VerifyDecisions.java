package dev.kinora.moderation.verification;

import java.io.PrintStream;
import java.util.Locale;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code ./kinora verify decisions}: recomputes all stored verdicts, prints how many agree, and exits with 1 unless all
 * do. It needs the database of moderation-service (KINORA_DB_URL, KINORA_DB_USER, KINORA_DB_PASSWORD) and nothing else.
 */
public final class VerifyDecisions {

    private VerifyDecisions() {}

    /** The database and JSON, without the rest of the service. */
    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        JdbcTemplateAutoConfiguration.class,
        JdbcClientAutoConfiguration.class,
        JacksonAutoConfiguration.class
    })
    static class Database {}

    public static void main(String[] arguments) {
        boolean clean;
        try (var context = new SpringApplicationBuilder(Database.class)
                .web(WebApplicationType.NONE)
                .logStartupInfo(false)
                .properties("logging.level.root=WARN", "spring.main.banner-mode=off")
                .run()) {
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
