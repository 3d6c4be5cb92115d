package dev.kinora.moderation.vision;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.policy.HarmCategory;
import dev.kinora.moderation.policy.PolicyCategory;
import dev.kinora.moderation.policy.Rules;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import tools.jackson.databind.json.JsonMapper;

class GeminiPromptTests {

    private static final PolicyCategory CHILDREN = new PolicyCategory(
            "CHILD_SAFETY", HarmCategory.CHILD_SAFETY, "Child safety", "Endangers minors.", List.of(), null);
    private static final PolicyCategory CLOWNS = new PolicyCategory(
            "CLOWNS", HarmCategory.SPAM, "Clowns", "A \"clown\" {{codes}} is shown.", List.of("A red nose."), null);

    private static final GeminiPrompt PROMPT = GeminiPrompt.of(List.of(CHILDREN, CLOWNS));

    private static String golden(String name) throws IOException {
        return new ClassPathResource("golden/" + name).getContentAsString(StandardCharsets.UTF_8);
    }

    /** A change of the template needs a new version, because decisions name it. */
    @Test
    void saysWordForWordWhatItsVersionPromises() throws Exception {
        assertThat(PROMPT.instructions()).isEqualTo(golden(GeminiPrompt.VERSION + ".txt"));
        assertThat(PROMPT.answerSchema()).isEqualTo(golden(GeminiPrompt.VERSION + ".schema.json"));
    }

    @Test
    void namesNoCategoryButThoseOfThePolicy() {
        for (var harm : HarmCategory.values()) {
            if (harm != HarmCategory.CHILD_SAFETY) {
                assertThat(PROMPT.instructions() + PROMPT.answerSchema()).doesNotContain(harm.name());
            }
        }
        assertThat(JsonMapper.shared()
                        .readTree(PROMPT.answerSchema())
                        .findValue("code")
                        .path("enum")
                        .valueStream()
                        .map(code -> code.asString()))
                .containsExactly("CHILD_SAFETY", "CLOWNS");
    }

    @Test
    void isAnotherPromptWhenADefinitionIsAnother() {
        var redefined = new PolicyCategory(
                "CLOWNS", HarmCategory.SPAM, "Clowns", "Clowns are welcome.", List.of("A red nose."), null);

        assertThat(GeminiPrompt.of(List.of(CHILDREN, redefined)).sha256()).isNotEqualTo(PROMPT.sha256());
        assertThat(GeminiPrompt.of(List.of(CHILDREN, CLOWNS)).sha256()).isEqualTo(PROMPT.sha256());
    }

    @Test
    void tellsEveryShippedDefinition() {
        var shipped = Rules.shipped().categories();

        assertThat(GeminiPrompt.of(shipped).instructions())
                .contains(shipped.stream().map(PolicyCategory::definition).toArray(String[]::new));
    }
}
