package dev.kinora.localstack.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class PortsTests {

    @Test
    void followFromThePublicOne() {
        var ports = new Ports(9080);

        assertThat(ports.url()).isEqualTo("http://localhost:9080");
        assertThat(ports.all())
                .hasSize(8)
                .containsEntry("gateway-service", 9080)
                .containsEntry("preference-service", 9084)
                .containsEntry("mariadb", 9085)
                .containsEntry("kafka-controller", 9087);
    }

    @Test
    void mustBeUsableByEverybody() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Ports(80)).withMessageContaining("KINORA_PORT");
    }

    @Test
    void areNotFreeWhileSomebodyListens() throws IOException {
        try (var listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            assertThat(Ports.isFree(listening.getLocalPort())).isFalse();
        }
    }
}
