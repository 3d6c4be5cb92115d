package dev.kinora.starter.jobs;

import java.nio.charset.StandardCharsets;
import java.sql.Statement;
import java.util.Arrays;
import java.util.List;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;

/**
 * Creates the tables of Quartz from its own script, without the DROP statements, which would delete all jobs at every
 * start.
 */
class V0_2__QuartzTables extends BaseJavaMigration {

    private static final String SCRIPT = "org/quartz/impl/jdbcjobstore/tables_mysql_innodb.sql";

    @Override
    public void migrate(Context context) throws Exception {
        String script = new ClassPathResource(SCRIPT).getContentAsString(StandardCharsets.UTF_8);
        String withoutComments = script.lines()
                .filter(line -> !line.startsWith("#") && !line.startsWith("--"))
                .reduce("", (all, line) -> all + line + "\n");
        List<String> statements = Arrays.stream(withoutComments.split(";"))
                .map(String::strip)
                .filter(sql -> sql.startsWith("CREATE"))
                .toList();
        try (Statement statement = context.getConnection().createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
