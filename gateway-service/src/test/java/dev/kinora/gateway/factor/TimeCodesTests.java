package dev.kinora.gateway.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeCodesTests {

    private static final byte[] SECRET = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);

    private final TimeCodes codes = new TimeCodes();

    /** The last six digits of the samples in RFC 6238, appendix B. */
    @ParameterizedTest
    @CsvSource({"59,287082", "1111111109,081804", "1111111111,050471", "1234567890,005924", "20000000000,353130"})
    void agreesWithTheStandard(long second, String code) {
        Instant at = Instant.ofEpochSecond(second);
        assertThat(codes.code(SECRET, codes.step(at))).isEqualTo(code);
        assertThat(codes.steps(SECRET, code, at)).containsExactly(codes.step(at));
    }

    @Test
    void allowsForClocksThatDifferByOneStep() {
        Instant now = Instant.ofEpochSecond(1_111_111_111);
        long step = codes.step(now);
        assertThat(codes.steps(SECRET, codes.code(SECRET, step - 1), now)).containsExactly(step - 1);
        assertThat(codes.steps(SECRET, codes.code(SECRET, step + 1), now)).containsExactly(step + 1);
        assertThat(codes.steps(SECRET, codes.code(SECRET, step - 2), now)).isEmpty();
        assertThat(codes.steps(SECRET, codes.code(SECRET, step + 2), now)).isEmpty();
        assertThat(codes.steps(SECRET, "", now)).isEmpty();
    }

    @Test
    void writesDigitsThatAppsKnowWhereverItRuns() {
        Locale usual = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            assertThat(codes.code(SECRET, 1)).isEqualTo("287082");
        } finally {
            Locale.setDefault(usual);
        }
    }

    @Test
    void makesSecretsOfTheRecommendedLength() {
        assertThat(TimeCodes.newSecret()).hasSize(20).isNotEqualTo(TimeCodes.newSecret());
    }

    @Test
    void writesBase32() {
        assertThat(Base32.encode("fooba".getBytes(StandardCharsets.US_ASCII))).isEqualTo("MZXW6YTB");
        assertThat(Base32.encode(SECRET)).isEqualTo("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        assertThat(Base32.encode(new byte[] {-1, -1, -1, -1, -1})).isEqualTo("77777777");
        assertThatThrownBy(() -> Base32.encode(new byte[3])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void keepsItsSecretOutOfLogs() {
        Enrollment enrollment = Enrollment.of("mira", SECRET);
        assertThat(enrollment.uri())
                .isEqualTo("otpauth://totp/Kinora:mira?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"
                        + "&issuer=Kinora&algorithm=SHA1&digits=6&period=30");
        assertThat(enrollment.toString()).doesNotContain(enrollment.secret());
    }
}
