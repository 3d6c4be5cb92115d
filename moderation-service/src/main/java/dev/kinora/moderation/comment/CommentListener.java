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
 * Takes what has come while the batch before was worked on: one comment when it is quiet, up to the bound when it is
 * not. Kafka is the queue: nothing is fetched beyond the batch, and an offset is committed when its comment is settled.
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
     * Settles a batch in its order.
     *
     * @throws BatchListenerFailedException naming the first record that could not be settled; those before it are, those
     *     behind it come again
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

    /** What fails for all of them, such as an outage, is put to the first: without a record the batch would be given up. */
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
