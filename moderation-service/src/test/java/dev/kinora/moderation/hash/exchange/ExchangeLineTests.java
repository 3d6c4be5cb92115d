package dev.kinora.moderation.hash.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.hash.entry.HashAlgorithm;
import dev.kinora.moderation.hash.exchange.ExchangeLine.Fault;
import dev.kinora.moderation.hash.exchange.ExchangeLine.Refused;
import dev.kinora.moderation.hash.exchange.ExchangeLine.Signal;
import dev.kinora.moderation.policy.HarmCategory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExchangeLineTests {

    private static final String HASH = "f8f8f0cee0f4a84f06370a22038f63f0b36e2ed596621e1d33e6b39c4e9c9b22";

    @ParameterizedTest
    @ValueSource(strings = {"pdq ", "  HASH_PDQ\t", "PDQ  "})
    void readsASignal(String type) {
        assertThat(ExchangeLine.read(type + HASH.toUpperCase() + " \r"))
                .isEqualTo(new Signal(HashAlgorithm.PDQ, HASH, null));
    }

    @Test
    void readsADescriptorWithItsCategory() {
        String line = """
                {"raw_indicator": "%s", "type": "HASH_SHA256", "status": "MALICIOUS", "confidence": 100,
                 "tags": ["media_type_video", "violence"], "owner": {"id": "1"}}""".replace("\n", "").formatted(HASH);

        assertThat(ExchangeLine.read(line)).isEqualTo(new Signal(HashAlgorithm.SHA256, HASH, HarmCategory.VIOLENCE));
    }

    @ParameterizedTest
    @EnumSource
    void readsWhatItWrites(ExchangeFormat format) {
        var signal = (Signal) ExchangeLine.read(format.line(HashAlgorithm.PDQ, HASH, "HATE"));

        assertThat(signal.hash()).isEqualTo(HASH);
        assertThat(signal.category()).isEqualTo(format == ExchangeFormat.DESCRIPTORS ? HarmCategory.HATE : null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "# a comment", "\uFEFF# with a byte order mark"})
    void passesOverWhatSaysNothing(String line) {
        assertThat(ExchangeLine.read(line)).isEqualTo(new ExchangeLine.Nothing());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            pdq                                     | MALFORMED
            f8f8f0ce                                | MALFORMED
            pdq f8f8 f8f8                           | MALFORMED
            pdq f8f8                                | HASH_MALFORMED
            pdq ../../etc/passwd                    | HASH_MALFORMED
            sha256 ;drop-table-listed_hash          | HASH_MALFORMED
            video_md5 c7dfd847207cbd54a8bb292525fc1 | UNSUPPORTED_TYPE
            <script> alert(1)                       | UNSUPPORTED_TYPE
            {                                       | MALFORMED
            {"type": "HASH_PDQ"}                    | HASH_MALFORMED
            {"type": ["HASH_PDQ"], "tags": {}}      | UNSUPPORTED_TYPE
            {"type": "HASH_PDQ", "status": "NON_MALICIOUS"} | NOT_MALICIOUS
            {"type": "HASH_PDQ", "raw_indicator": 7, "tags": [[], null]} | HASH_MALFORMED""")
    void refusesEverythingElse(String line, Fault fault) {
        assertThat(ExchangeLine.read(line)).isEqualTo(new Refused(fault));
    }

    @Test
    void doesNotLookAtEndlessLinesOrNesting() {
        assertThat(ExchangeLine.read("pdq " + "f".repeat(100_000))).isEqualTo(new Refused(Fault.MALFORMED));
        assertThat(ExchangeLine.read("{\"tags\":" + "[".repeat(4000))).isEqualTo(new Refused(Fault.MALFORMED));
        assertThat(ExchangeLine.read("pdq \u0000" + HASH.substring(1))).isEqualTo(new Refused(Fault.HASH_MALFORMED));
    }
}
