package dev.kinora.localstack.build;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SkippedTestsTests {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    private Path project;

    @Test
    void namesSkippedTestsOfBothKindsWithTheirReasons() throws IOException {
        report(
                "a-service/target/surefire-reports/TEST-a.ATests.xml",
                "<skipped message=\"kubectl is missing&#10;and so on\"/>");
        report("b-service/target/failsafe-reports/TEST-b.BIT.xml", "<skipped/>");
        report("b-service/target/failsafe-reports/TEST-b.CIT.xml", "");

        assertThat(SkippedTests.find(project, BEGIN))
                .containsExactly("ATests.runs: kubectl is missing", "BIT.runs: no reason given");
    }

    @Test
    void leavesReportsOfEarlierRunsOut() throws IOException {
        var old = report("a-service/target/surefire-reports/TEST-a.ATests.xml", "<skipped message=\"long ago\"/>");
        Files.setLastModifiedTime(old, FileTime.from(BEGIN.minus(Duration.ofDays(1))));

        assertThat(SkippedTests.find(project, BEGIN)).isEmpty();
    }

    private Path report(String name, String outcome) throws IOException {
        var file = project.resolve(name);
        Files.createDirectories(file.getParent());
        var test = file.getFileName().toString().replaceAll("TEST-.\\.|\\.xml", "");
        return Files.writeString(
                file,
                "<testsuite><testcase classname=\"%s\" name=\"runs\">%s</testcase></testsuite>"
                        .formatted(test, outcome));
    }
}
