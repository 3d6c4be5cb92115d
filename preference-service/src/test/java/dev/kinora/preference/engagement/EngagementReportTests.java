package dev.kinora.preference.engagement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

class EngagementReportTests {

    private static final String GOOD = """
            {"eventId":"0192f0c1-7a10-7c3e-8f00-000000000001","type":"PLAY",
             "videoId":"0192f0c1-7a10-7c3e-8f00-000000000002","watchedMs":10,"durationMs":20,"at":"2026-03-10T12:00:00Z"}""";

    private final JsonMapper json = new JsonMapper();
    private final Validator validator =
            Validation.buildDefaultValidatorFactory().getValidator();

    @ParameterizedTest
    @ValueSource(strings = {"IMPRESSION", "PLAY", "PROGRESS", "COMPLETE", "SKIP", "SHARE", "SEARCH"})
    void readsEveryTypeThatClientsReport(String type) {
        EngagementReport report = read(GOOD.replace("PLAY", type));

        assertThat(report.type().kind().name()).isEqualToIgnoringCase(type);
        assertThat(validator.validate(report)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"LIKE", "COMMENT", "NOT_INTERESTED", "", "play", "<script>"})
    void refusesTypesThatOnlyServicesRecord(String type) {
        assertThatThrownBy(() -> read(GOOD.replace("PLAY", type))).isInstanceOf(JacksonException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "watchedMs":10     | "watchedMs":-1                     | watchedMs
            "watchedMs":10     | "watchedMs":86400001               | watchedMs
            "durationMs":20    | "durationMs":9223372036854775807   | durationMs
            "type":"PLAY"      | "x":1                              | type
            "videoId"          | "x"                                | targetPresent
            "eventId"          | "x"                                | eventId
            """)
    void namesTheFieldThatIsOutOfBounds(String from, String to, String field) {
        EngagementReport report = read(GOOD.replace(from, to));

        assertThat(validator.validate(report))
                .extracting(violation -> violation.getPropertyPath().toString())
                .contains(field);
    }

    @Test
    void allowsASearchWithoutAVideo() {
        EngagementReport report = read("""
                {"eventId":"0192f0c1-7a10-7c3e-8f00-000000000001","type":"SEARCH"}""");

        assertThat(validator.validate(report)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"0,false", "1,true", "100,true", "101,false"})
    void takesOneToAHundredAtATime(int size, boolean valid) {
        var batch = new EngagementBatch(Collections.nCopies(size, read(GOOD)));

        assertThat(validator.validate(batch).isEmpty()).isEqualTo(valid);
    }

    @Test
    void refusesAnAbsentEntry() {
        assertThat(validator.validate(new EngagementBatch(Collections.singletonList(null))))
                .isNotEmpty();
        assertThat(validator.validate(new EngagementBatch(List.of(read(GOOD))))).isEmpty();
    }

    private EngagementReport read(String body) {
        return json.readValue(body, EngagementReport.class);
    }
}
