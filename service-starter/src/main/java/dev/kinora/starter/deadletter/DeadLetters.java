package dev.kinora.starter.deadletter;

import dev.kinora.events.Topics;
import dev.kinora.starter.inbox.DeliveryFailures;
import dev.kinora.starter.problem.ProblemException;
import dev.kinora.starter.security.CurrentAccount;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.GenericMessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The dead letters of the consumers of this service. A replay gives the record to the listener that failed, and to no
 * other consumer. The inbox makes it harmless to replay a record twice; a listener ignores what newer records have
 * overtaken, as it does after any repeated delivery.
 */
class DeadLetters {

    private static final Logger log = LoggerFactory.getLogger(DeadLetters.class);

    /** A dead letter and what has become of it. */
    record Found(DeadLetter letter, DeadLetterState state) {}

    private final MeterRegistry metrics;
    private final DeadLetterTopics topics;
    private final DeadLetterOutcomes outcomes;
    private final KafkaListenerEndpointRegistry listeners;
    private final ApplicationEventPublisher publisher;
    private final TransactionTemplate transaction;

    DeadLetters(
            DeadLetterTopics topics,
            DeadLetterOutcomes outcomes,
            KafkaListenerEndpointRegistry listeners,
            ApplicationEventPublisher publisher,
            TransactionTemplate transaction,
            MeterRegistry metrics) {
        this.metrics = metrics;
        this.topics = topics;
        this.outcomes = outcomes;
        this.listeners = listeners;
        this.publisher = publisher;
        this.transaction = transaction;
    }

    /** The newest dead letters in a state, newest first. */
    List<Found> list(DeadLetterState state, int most) {
        Map<DeadLetterId, DeadLetterState> handled = outcomes.all();
        return topics.read(read(), letter -> container(letter).isPresent()).stream()
                .map(letter -> new Found(letter, handled.getOrDefault(letter.id(), DeadLetterState.OPEN)))
                .filter(found -> found.state() == state)
                .limit(most)
                .toList();
    }

    /**
     * Processes a dead letter again.
     *
     * @throws ProblemException DEAD_LETTER_NOT_FOUND, DEAD_LETTER_HANDLED, DEAD_LETTER_FAILED_AGAIN
     */
    Found replay(String id, CurrentAccount by) {
        DeadLetter letter = open(id);
        MessageListenerContainer container = container(letter).orElseThrow(DeadLetters::unknown);
        try {
            deliver(Objects.requireNonNull(container.getContainerProperties().getMessageListener()), letter.original());
        } catch (RuntimeException e) {
            count("failed");
            // Neither the exception nor its stack: the messages of Kafka's listeners quote the record.
            log.warn("Dead letter {} could not be processed again: {}", letter.id(), DeliveryFailures.causeOf(e));
            throw new ProblemException(
                    DeadLetterProblem.DEAD_LETTER_FAILED_AGAIN,
                    "It failed with " + root(e).getClass().getName() + "; see the log of the service.");
        }
        count("replayed");
        return handled(letter, DeadLetterState.REPLAYED, by);
    }

    private void count(String outcome) {
        metrics.counter("kinora.dead.letters.replays", "outcome", outcome).increment();
    }

    /**
     * Marks a dead letter as not needed.
     *
     * @throws ProblemException DEAD_LETTER_NOT_FOUND, DEAD_LETTER_HANDLED
     */
    Found discard(String id, CurrentAccount by) {
        return handled(open(id), DeadLetterState.DISCARDED, by);
    }

    private Found handled(DeadLetter letter, DeadLetterState state, CurrentAccount by) {
        transaction.executeWithoutResult(_ -> {
            outcomes.note(letter.id(), state);
            publisher.publishEvent(new DeadLetterHandled(letter.id().toString(), letter.group(), state, by));
        });
        log.atInfo()
                .addKeyValue("accountId", by.id())
                .addKeyValue("deadLetter", letter.id())
                .log("Dead letter {} of {}: {} by {}", letter.id(), letter.group(), state, by.id());
        return new Found(letter, state);
    }

    private DeadLetter open(String id) {
        DeadLetter letter = DeadLetterId.parse(id)
                .filter(place -> read().contains(place.topic()))
                .flatMap(topics::find)
                .filter(found -> container(found).isPresent())
                .orElseThrow(DeadLetters::unknown);
        if (!outcomes.isOpen(letter.id())) {
            throw new ProblemException(DeadLetterProblem.DEAD_LETTER_HANDLED, "Look at the handled ones.");
        }
        return letter;
    }

    /** The container of the listener that could not process it; several services share a dead-letter topic. */
    private Optional<MessageListenerContainer> container(DeadLetter letter) {
        return listeners.getListenerContainers().stream()
                .filter(container -> letter.group().equals(container.getGroupId()))
                .filter(container -> reads(container, letter.topic()))
                .findFirst();
    }

    private static boolean reads(MessageListenerContainer container, String topic) {
        return topics(container).anyMatch(topic::equals);
    }

    private static Stream<String> topics(MessageListenerContainer container) {
        String[] read = container.getContainerProperties().getTopics();
        return read == null ? Stream.empty() : Stream.of(read);
    }

    /** The dead-letter topics of all listeners of this service. */
    private Set<String> read() {
        return listeners.getListenerContainers().stream()
                .flatMap(DeadLetters::topics)
                .map(topic -> topic + Topics.DEAD_LETTER_SUFFIX)
                .collect(Collectors.toUnmodifiableSet());
    }

    @SuppressWarnings("unchecked") // The listeners of all services take these records or lists of them.
    private static void deliver(Object listener, ConsumerRecord<String, byte[]> record) {
        if (listener instanceof BatchMessageListener<?, ?>) {
            ((GenericMessageListener<List<ConsumerRecord<String, byte[]>>>) listener)
                    .onMessage(List.of(record), null, null);
        } else {
            ((GenericMessageListener<ConsumerRecord<String, byte[]>>) listener).onMessage(record, null, null);
        }
    }

    private static ProblemException unknown() {
        return new ProblemException(
                DeadLetterProblem.DEAD_LETTER_NOT_FOUND, "It may have expired, or belong to another service.");
    }

    private static Throwable root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
