package dev.kinora.localstack.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.localstack.docs.GeneratedFile;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A service that refuses a body while the gateway is still sending it looks like a dead service to the gateway. */
class BodyLimitsTests {

    @ParameterizedTest
    @ValueSource(strings = {"video-service", "moderation-service", "recommendation-service", "preference-service"})
    void theGatewayHasTheLimitsOfTheServicesBehindIt(String service) {
        assertThat(limits("gateway-service")).containsAllEntriesOf(limits(service));
    }

    private static Map<String, String> limits(String service) {
        Map<String, String> limits = new TreeMap<>();
        var file = GeneratedFile.ROOT.resolve(service).resolve("src/main/resources/application.yml");
        for (Yaml document : Yaml.documents(file)) {
            Yaml rules = document.at("kinora.limits").entries().get("body.rules");
            if (rules != null) {
                rules.items()
                        .forEach(rule -> limits.put(
                                rule.at("path").text(), rule.at("most").text()));
            }
        }
        return limits;
    }
}
