package dev.kinora.video;

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
        OpenApiFile.verify(new VideoApi(port, null).get("/v3/api-docs").text());
    }
}
