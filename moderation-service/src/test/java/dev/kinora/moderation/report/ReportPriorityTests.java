package dev.kinora.moderation.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReportPriorityTests {

    @ParameterizedTest
    @CsvSource({"0,0,0", "0,1,0", "0,2,10", "200,1,200", "200,10,290", "200,1000000,290", "0,2147483647,90"})
    void neverOutranksAGraverReason(int reason, int accounts, int priority) {
        assertThat(ReportPriority.of(reason, accounts)).isEqualTo(priority);
    }
}
