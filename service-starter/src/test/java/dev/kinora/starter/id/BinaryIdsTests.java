package dev.kinora.starter.id;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BinaryIdsTests {

    private static final UUID ID = UUID.fromString("0190a1b2-c3d4-7e5f-8a9b-fedcba987654");

    @Test
    void putsTheMostSignificantByteFirst() {
        assertThat(HexFormat.of().formatHex(BinaryIds.bytes(ID))).isEqualTo("0190a1b2c3d47e5f8a9bfedcba987654");
    }

    @Test
    void readsWhatItWrote() {
        assertThat(BinaryIds.uuid(BinaryIds.bytes(ID))).isEqualTo(ID);
    }

    @Test
    void keepsAnAbsentIdAbsent() {
        assertThat(BinaryIds.bytesOrNull(null)).isNull();
        assertThat(BinaryIds.bytesOrNull(ID)).isEqualTo(BinaryIds.bytes(ID));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 15, 17})
    void refusesAnotherNumberOfBytes(int length) {
        assertThatIllegalArgumentException().isThrownBy(() -> BinaryIds.uuid(new byte[length]));
    }
}
