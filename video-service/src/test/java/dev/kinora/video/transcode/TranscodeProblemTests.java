package dev.kinora.video.transcode;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.video.catalog.metadata.FailureCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TranscodeProblemTests {

    @Test
    void hasTheCodeThatTheOwnerReads() {
        assertThat(Stream.of(TranscodeProblem.values()).map(TranscodeProblem::code))
                .containsExactly(FailureCode.values());
    }
}
