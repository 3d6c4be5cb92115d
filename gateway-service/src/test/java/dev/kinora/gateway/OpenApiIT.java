package dev.kinora.gateway;

import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.OpenApiFile;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@KinoraIT
class OpenApiIT {

    @LocalServerPort
    private int port;

    @Test
    void servesTheCommittedDescription() {
        OpenApiFile.verify(
                new Visitor(port).get("/v3/api-docs").expect(200).response().body());
    }
}
