package dev.kinora.starter.deadletter;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.kafka.common.TopicPartition;

/** The position of a record in a dead-letter topic; as text {@code <topic>~<partition>~<offset>}. */
record DeadLetterId(String topic, int partition, long offset) {

    private static final Pattern FORM = Pattern.compile("([a-z.-]{1,100})~(\\d{1,6})~(\\d{1,18})");

    /** Reads the text form; empty if the text has another form. */
    static Optional<DeadLetterId> parse(String text) {
        Matcher parts = FORM.matcher(text);
        return parts.matches()
                ? Optional.of(new DeadLetterId(
                        parts.group(1), Integer.parseInt(parts.group(2)), Long.parseLong(parts.group(3))))
                : Optional.empty();
    }

    TopicPartition place() {
        return new TopicPartition(topic, partition);
    }

    @Override
    public String toString() {
        return topic + "~" + partition + "~" + offset;
    }
}
