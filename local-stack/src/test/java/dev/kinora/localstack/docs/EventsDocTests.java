package dev.kinora.localstack.docs;

import static java.util.stream.Collectors.joining;

import dev.kinora.events.EventJson;
import dev.kinora.events.KinoraEvent;
import dev.kinora.events.TopicAccess;
import dev.kinora.events.Topics;
import java.nio.charset.StandardCharsets;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class EventsDocTests {

    @Test
    void eventsAreListedAsTheyAre() {
        String rows = TopicAccess.all().stream().map(EventsDocTests::row).collect(joining());
        String samples = TopicAccess.all().stream().map(EventsDocTests::sample).collect(joining());
        GeneratedFile.verify("docs/events.md", """
                # Events

                Made from `event-contracts` by `EventsDocTests`; do not edit. Who writes and who reads is declared in
                `TopicAccess`, from which the broker's access rules are made: nobody else can. A topic with the suffix
                `.dlt` takes what a reader could not handle. The record key is the field named here; records with one key
                keep their order. Seven days is `kinora.kafka.retention`: a record that old is deleted within a day, and so is
                one on a compacted topic that a newer record of its key has replaced. So eight days after the erasure of an
                account no topic has its words.

                | topic | owner | also written by | read by | key | kept |
                |---|---|---|---|---|---|
                %s
                ## Samples
                %s""".formatted(rows, samples));
    }

    private static String row(TopicAccess access) {
        return "| [`%s`](#%s) | %s | %s | %s | %s | %s |\n"
                .formatted(
                        access.topic(),
                        access.topic().replace(".", ""),
                        access.producers().getFirst(),
                        dash(access.producers().stream().skip(1).collect(joining(", "))),
                        dash(String.join(", ", new TreeSet<>(access.consumers()))),
                        keyOf(access.topic()),
                        Topics.COMPACTED.contains(access.topic())
                                ? "the newest per key, until it is taken back"
                                : "7 days");
    }

    private static String sample(TopicAccess access) {
        return "\n### " + access.topic() + "\n```json\n"
                + new String(EventJson.sample(access.topic()), StandardCharsets.UTF_8).strip() + "\n```\n";
    }

    /** The field of the sample that has the value of the record key. */
    private static String keyOf(String topic) {
        KinoraEvent event =
                EventJson.read(EventJson.sample(topic), Topics.typeOf(topic).orElseThrow());
        var json = new tools.jackson.databind.json.JsonMapper().readTree(EventJson.sample(topic));
        for (var field : json.properties()) {
            if (field.getValue().asString("").equals(event.key())) {
                return "`" + field.getKey() + "`";
            }
            for (var inner : field.getValue().properties()) {
                if (inner.getValue().asString("").equals(event.key())) {
                    return "`" + field.getKey() + "." + inner.getKey() + "`";
                }
            }
        }
        return "`" + GeneratedFile.cell(event.key()) + "` in the sample";
    }

    private static String dash(String text) {
        return text.isEmpty() ? "–" : text;
    }
}
