package dev.kinora.recommendation;

import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.OpenApiFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;

@KinoraIT
class OpenApiIT {

    @Autowired
    private RestTestClient http;

    @Test
    void servesTheCommittedDescription() {
        OpenApiFile.verify(String.valueOf(http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody()));
    }
}
