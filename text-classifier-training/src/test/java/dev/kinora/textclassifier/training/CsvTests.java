package dev.kinora.textclassifier.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTests {

    @Test
    void readsQuotedFieldsWithSeparatorsQuotesAndLines() {
        assertThat(Csv.records("a,\"b,c\",\"say \"\"hi\"\"\"\r\n\"two\nlines\",,z"))
                .containsExactly(List.of("a", "b,c", "say \"hi\""), List.of("two\nlines", "", "z"));
    }

    @Test
    void readsNoEmptyRecordAfterTheLastLine() {
        assertThat(Csv.records("a\nb\n")).containsExactly(List.of("a"), List.of("b"));
    }
}
