package dev.kinora.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class OpenApiFileTests {

    @Test
    void findsEnumValuesThatAreSpelledOtherwise() {
        var document = new JsonMapper().readTree("""
                {"schemas":{"A":{"properties":{"kind":{"enum":["PLAY","HIDE_CREATOR","SHA256","moreLikeThis"]},
                "nested":{"items":{"enum":["S3","latest","moreLikeThis"]}}}}}}""");

        assertThat(OpenApiFile.valuesSpelledOtherwise(document)).contains("moreLikeThis", "latest");
        assertThat(OpenApiFile.valuesSpelledOtherwise(document)).doesNotContain("PLAY", "HIDE_CREATOR", "SHA256", "S3");
    }
}
