package dev.kinora.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.kinora.events.moderation.ContentLabel;
import dev.kinora.events.moderation.Restriction;
import dev.kinora.events.moderation.Restrictions;
import dev.kinora.events.video.CaptionText;
import dev.kinora.events.video.VideoPublished;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class EventSamplesTests {

    private final JsonMapper json = new JsonMapper();

    static Stream<String> eventTypes() {
        return Topics.all().stream().sorted();
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void writesWhatItsSampleSays(String eventType) {
        var type = Topics.typeOf(eventType).orElseThrow();

        KinoraEvent event = EventJson.read(EventJson.sample(eventType), type);

        assertThat(json.readTree(EventJson.write(event))).isEqualTo(json.readTree(EventJson.sample(eventType)));
        assertThat(event.key()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void ignoresAnUnknownField(String eventType) {
        var type = Topics.typeOf(eventType).orElseThrow();
        JsonNode sample = json.readTree(EventJson.sample(eventType));
        String widened = sample.toString().replaceFirst("^\\{", "{\"addedLater\":{\"deep\":[1]},");

        assertThat(EventJson.read(widened.getBytes(StandardCharsets.UTF_8), type))
                .isEqualTo(EventJson.read(EventJson.sample(eventType), type));
    }

    @Test
    void readsVideosFromBeforeThereWereCaptions() {
        var sample = (ObjectNode) json.readTree(EventJson.sample("video.published"));
        ((ObjectNode) sample.path("text")).remove("captions");
        ((ObjectNode) sample.path("media")).remove("captions");

        var read = EventJson.read(json.writeValueAsBytes(sample), VideoPublished.class);

        assertThat(read.text().captions()).isNull();
        assertThat(read.media().captions()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"moderation.decided", "moderation.withdrawn", "video.published"})
    void readsRecordsFromBeforeRestrictionsHadParts(String eventType) {
        var type = Topics.typeOf(eventType).orElseThrow();
        var sample = (ObjectNode) json.readTree(EventJson.sample(eventType));
        sample.remove("restrictions");

        var read = json.readTree(EventJson.write(EventJson.read(json.writeValueAsBytes(sample), type)));

        assertThat(read.path("restrictions").isNull()).isTrue();
        assertThat(read.path("version")).isEqualTo(sample.path("version"));
    }

    @Test
    void refusesRestrictionsThatContradictThemselves() {
        var label = new ContentLabel("GRAPHIC", "It may disturb.");

        assertThatIllegalArgumentException().isThrownBy(() -> Restrictions.of(List.of(), null));
        assertThatIllegalArgumentException().isThrownBy(() -> Restrictions.of(List.of(Restriction.LABEL), null));
        assertThatIllegalArgumentException().isThrownBy(() -> Restrictions.of(List.of(Restriction.AGE_GATE), label));
        assertThatIllegalArgumentException().isThrownBy(() -> Restrictions.of(Restriction.HOLD, Restriction.AGE_GATE));
        assertThat(Restrictions.of(Restriction.COMMENTS_OFF, Restriction.AGE_GATE, Restriction.AGE_GATE)
                        .kinds())
                .containsExactly(Restriction.AGE_GATE, Restriction.COMMENTS_OFF);
    }

    @Test
    void cutsLongCaptionsBetweenCharactersAndSaysSo() {
        String almost = "a".repeat(CaptionText.LONGEST - 1);

        assertThat(CaptionText.of(almost + "b")).isEqualTo(new CaptionText(almost + "b", false));
        assertThat(CaptionText.of(almost + "bc")).isEqualTo(new CaptionText(almost + "b", true));
        assertThat(CaptionText.of(almost + "\uD83D\uDE00")).isEqualTo(new CaptionText(almost, true));
    }

    @ParameterizedTest
    @MethodSource("eventTypes")
    void hasATopicForEverySiblingOfAnEvent(String eventType) {
        var type = Topics.typeOf(eventType).orElseThrow();
        Class<?> sealedOwner = type.getInterfaces()[0];

        assertThat(sealedOwner.getPermittedSubclasses())
                .allSatisfy(
                        sibling -> assertThat(Topics.all()).contains(Topics.of(sibling.asSubclass(KinoraEvent.class))));
    }

    @Test
    void declaresWhoWritesAndReadsEveryTopicOnce() {
        assertThat(TopicAccess.all()).extracting(TopicAccess::topic).containsExactlyInAnyOrderElementsOf(Topics.all());
        assertThat(TopicAccess.all())
                .allSatisfy(access -> assertThat(access.producers()).isNotEmpty());
    }
}
