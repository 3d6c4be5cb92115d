package dev.kinora.moderation.comment;

import dev.kinora.events.Topics;
import dev.kinora.events.comment.CommentEvent;
import dev.kinora.starter.inbox.EventEnvelope;
import dev.kinora.starter.inbox.EventEnvelopeConverter;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.converter.ConversionException;
import org.springframework.stereotype.Component;

/**
 * Processes comments in batches: everything that arrived while the previous batch was processed, up to a limit. Kafka
 * is the queue: nothing is fetched beyond the batch, and an offset is committed when its comment is settled.
 */
@Component
class CommentListener {

    /** Name of the listener, of its group, and of the consumer in the inbox. */
    static final String ID = "moderation-comments";

    private final CommentScreening screening;

    CommentListener(CommentScreening screening) {
        this.screening = screening;
    }

    /**
     * Settles a batch in order.
     *
     * @throws BatchListenerFailedException with the first record that could not be settled; records before it are
     *     settled, records after it are delivered again
     */
    @KafkaListener(
            id = ID,
            topics = {Topics.COMMENT_SUBMITTED, Topics.COMMENT_REMOVED},
            batch = "true",
            ackMode = "BATCH",
            autoStartup = "false",
            properties = "max.poll.records:${kinora.comments.batch:" + CommentProperties.BATCH + "}")
    void on(List<ConsumerRecord<String, byte[]>> records) {
        List<CommentScreening.Arrival> arrivals = new ArrayList<>();
        ConversionException unreadable = null;
        for (int i = 0; i < records.size() && unreadable == null; i++) {
            try {
                arrivals.add(arrival(records.get(i)));
            } catch (ConversionException e) {
                unreadable = e;
            }
        }
        screen(arrivals);
        if (unreadable != null) {
            throw failed(unreadable, arrivals.size());
        }
    }

    /**
     * Attributes a failure of the whole batch, such as an outage, to its first record; without a record the batch would
     * be given up.
     */
    private void screen(List<CommentScreening.Arrival> arrivals) {
        try {
            screening.screen(arrivals);
        } catch (BatchListenerFailedException e) {
            throw e;
        } catch (RuntimeException e) {
            throw failed(e, 0);
        }
    }

    static BatchListenerFailedException failed(Throwable cause, int index) {
        return new BatchListenerFailedException("Record " + index + " of the batch failed", cause, index);
    }

    private static CommentScreening.Arrival arrival(ConsumerRecord<String, byte[]> record) {
        EventEnvelope<?> envelope = EventEnvelopeConverter.read(record);
        if (envelope.event() instanceof CommentEvent event) {
            return new CommentScreening.Arrival(envelope.id(), event);
        }
        var cause = new IllegalArgumentException("Unexpected event type " + envelope.type());
        throw new ConversionException("The record is not about a comment", record, cause);
    }
}
