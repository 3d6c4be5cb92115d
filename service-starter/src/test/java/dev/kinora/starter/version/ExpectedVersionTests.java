package dev.kinora.starter.version;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.kinora.starter.problem.CommonProblem;
import dev.kinora.starter.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RestController;

class ExpectedVersionTests {

    @ParameterizedTest
    @ValueSource(strings = {"\"7\"", " \"7\" ", "\"6\", \"7\"", "W/\"7\"", "*"})
    void matchesTheVersionThatWasRead(String ifMatch) {
        assertThat(ExpectedVersion.parse(ifMatch).matches(7)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"6\"", "\"seven\"", "\"7.0\"", "\"99999999999999999999\""})
    void refusesAnotherVersion(String ifMatch) {
        assertProblem(() -> ExpectedVersion.parse(ifMatch).requireMatch(7), CommonProblem.PRECONDITION_FAILED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "\"7", "seven", "W/", ","})
    void refusesWhatIsNoEntityTag(String ifMatch) {
        assertProblem(() -> ExpectedVersion.parse(ifMatch), CommonProblem.MALFORMED_REQUEST);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void requiresTheHeader(String ifMatch) {
        assertProblem(() -> ExpectedVersion.parse(ifMatch), CommonProblem.PRECONDITION_REQUIRED);
    }

    @Test
    void readsBackItsOwnTag() {
        assertThat(ExpectedVersion.parse(ExpectedVersion.etag(12))).isEqualTo(ExpectedVersion.of(12));
    }

    @Test
    void reachesAControllerFromTheHeader() {
        var client = RestTestClient.bindToController(new Documents())
                .configureServer(server -> server.setCustomArgumentResolvers(new ExpectedVersionResolver()))
                .build();

        client.put()
                .uri("/document")
                .header(HttpHeaders.IF_MATCH, "\"1\"", "\"3\"")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .isEqualTo("true");
    }

    @RestController
    static class Documents {

        @PutMapping("/document")
        public boolean replace(ExpectedVersion expected) {
            return expected.matches(3);
        }
    }

    private static void assertProblem(Runnable call, CommonProblem problem) {
        assertThatExceptionOfType(ProblemException.class)
                .isThrownBy(call::run)
                .satisfies(e -> assertThat(e.type()).isEqualTo(problem));
    }
}
