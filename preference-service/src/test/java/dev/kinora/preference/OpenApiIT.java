package dev.kinora.preference;

import dev.kinora.testsupport.KinoraIT;
import dev.kinora.testsupport.OpenApiFile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.test.web.servlet.client.RestTestClient;

@KinoraIT
@Import(Api.class) // for the context of the other tests
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
