package dev.kinora.moderation;

import dev.kinora.testsupport.OpenApiFile;
import org.junit.jupiter.api.Test;

class OpenApiIT extends ModerationFlow {

    @Test
    void servesTheDescriptionThatIsCommitted() {
        String served = http.get()
                .uri("/v3/api-docs")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(String.class)
                .returnResult()
                .getResponseBody();

        OpenApiFile.verify(String.valueOf(served));
    }
}
