package dev.kinora.video.transcode.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PartTests {

    @ParameterizedTest
    @EnumSource
    void findsAKindByItsStoredName(Part.Kind kind) {
        assertThat(Part.Kind.ofStored(kind.stored())).isEqualTo(kind);
    }

    /** Replicas of the previous version read the same rows during a rolling update. */
    @Test
    void storesTheSmallestRenditionUnderTheNameThatEarlierVersionsKnow() {
        assertThat(Part.Kind.SMALLEST.stored()).isEqualTo("SOUND");
        assertThat(Part.Kind.allStored()).containsExactlyInAnyOrder("PLAN", "WHOLE", "SOUND", "CHUNK", "JOIN");
    }

    @Test
    void knowsNoOtherKind() {
        assertThatIllegalArgumentException().isThrownBy(() -> Part.Kind.ofStored("POLISH"));
    }
}
