package dev.kinora.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

class ApiExamplesTests {

    @Test
    void findsABodyWithoutAnExample() {
        assertThat(faults("""
                {"paths":{"/things":{"post":{"requestBody":{"content":{
                    "application/json":{"schema":{"$ref":"#/components/schemas/Thing"}},
                    "application/octet-stream":{"schema":{"type":"string","format":"binary"}}}}}}},
                "components":{"schemas":{"Thing":{"type":"object"}}}}""")).containsExactly("post /things: the body as application/json has no example");
    }

    @Test
    void findsAnExampleThatIsNotValid() {
        assertThat(faults("""
                {"components":{"schemas":{
                    "Size":{"type":"integer","minimum":1},
                    "Thing":{"type":"object","required":["size"],
                        "properties":{"size":{"$ref":"#/components/schemas/Size"},
                            "since":{"type":"string","format":"date-time","example":"yesterday"}},
                        "example":{"size":0}}}}}"""))
                .hasSize(2)
                .anyMatch(fault -> fault.startsWith("#/components/schemas/Thing: "))
                .anyMatch(fault -> fault.startsWith("#/components/schemas/Thing/properties/since: "));
    }

    @Test
    void acceptsWhatIsValid() {
        assertThat(faults("""
                {"paths":{"/things":{"get":{"parameters":[
                    {"name":"limit","schema":{"type":"integer"},"example":3}]}}}}""")).isEmpty();
    }

    private static List<String> faults(String document) {
        return ApiExamples.faults(new JsonMapper().readTree(document));
    }
}
