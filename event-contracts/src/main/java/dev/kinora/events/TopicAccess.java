package dev.kinora.events;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Which services write and read a topic. The access rules of the broker in the local stack, in compose and on
 * Kubernetes are generated from this declaration, and a rule of the build compares it with the code of the services.
 *
 * @param topic the event type
 * @param producers names of services, as in {@code spring.application.name}; the owner of the topic first
 * @param consumers names of services; each of them also writes and reads the dead letters of the topic
 */
public record TopicAccess(String topic, List<String> producers, Set<String> consumers) {

    private static final String GATEWAY = "gateway-service";
    private static final String VIDEO = "video-service";
    private static final String MODERATION = "moderation-service";
    private static final String RECOMMENDATION = "recommendation-service";
    private static final String PREFERENCE = "preference-service";

    private static final List<TopicAccess> ALL = List.of(
            write(Topics.ACCOUNT_CREATED, GATEWAY).read(VIDEO, MODERATION),
            write(Topics.ACCOUNT_CHANGED, GATEWAY).read(VIDEO, MODERATION, RECOMMENDATION),
            write(Topics.ACCOUNT_ERASURE_REQUESTED, GATEWAY).read(VIDEO, MODERATION, RECOMMENDATION, PREFERENCE),
            write(Topics.ACCOUNT_ERASURE_COMPLETED, GATEWAY, VIDEO, MODERATION, RECOMMENDATION, PREFERENCE)
                    .read(GATEWAY),
            write(Topics.ACCOUNT_TOKENS_REVOKED, GATEWAY).read(GATEWAY, VIDEO, MODERATION, RECOMMENDATION, PREFERENCE),
            write(Topics.ACCOUNT_AGE_CONFIRMATION_CHANGED, VIDEO).read(RECOMMENDATION),
            write(Topics.ACCOUNT_BLOCK_CHANGED, VIDEO).read(RECOMMENDATION),
            write(Topics.VIDEO_UPLOADED, VIDEO).read(VIDEO),
            write(Topics.VIDEO_TRANSCODED, VIDEO).read(MODERATION),
            write(Topics.VIDEO_TRANSCODE_FAILED, VIDEO).read(),
            write(Topics.TRANSCODE_PART_READY, VIDEO).read(VIDEO),
            write(Topics.VIDEO_PUBLISHED, VIDEO).read(RECOMMENDATION, PREFERENCE),
            write(Topics.VIDEO_UNPUBLISHED, VIDEO).read(MODERATION, RECOMMENDATION),
            write(Topics.COMMENT_SUBMITTED, VIDEO).read(MODERATION),
            write(Topics.COMMENT_REMOVED, VIDEO).read(MODERATION, RECOMMENDATION),
            write(Topics.MODERATION_DECIDED, MODERATION).read(VIDEO),
            write(Topics.MODERATION_WITHDRAWN, MODERATION).read(VIDEO),
            write(Topics.MODERATION_CASE_OPENED, MODERATION).read(VIDEO),
            write(Topics.MODERATION_REWRITE_SUGGESTED, MODERATION).read(VIDEO),
            write(Topics.MODERATION_ANSWERED, MODERATION).read(VIDEO),
            write(Topics.MODERATION_ACCOUNT_ANSWERED, MODERATION).read(VIDEO),
            write(Topics.MODERATION_STANDING_CHANGED, MODERATION).read(VIDEO),
            write(Topics.MODERATION_PROFILE_RESET, MODERATION).read(GATEWAY, VIDEO),
            write(Topics.MODERATION_COPY_FOUND, MODERATION).read(RECOMMENDATION),
            write(Topics.MODERATION_PRESERVATION_CHANGED, MODERATION).read(VIDEO),
            write(Topics.VIDEO_PRESERVED, VIDEO).read(MODERATION),
            write(Topics.ENGAGEMENT_RECORDED, PREFERENCE, VIDEO, RECOMMENDATION)
                    .read(VIDEO, RECOMMENDATION, PREFERENCE),
            write(Topics.PREFERENCE_UPDATED, PREFERENCE).read(RECOMMENDATION),
            write(Topics.RECOMMENDATION_MODEL_TRAINED, RECOMMENDATION).read(),
            write(Topics.RECOMMENDATION_MODEL_ACTIVATED, RECOMMENDATION).read(),
            write(Topics.CLIENT_NOTIFIED, GATEWAY, VIDEO, MODERATION, RECOMMENDATION, PREFERENCE)
                    .read(GATEWAY));

    public TopicAccess {
        producers = List.copyOf(producers);
        consumers = Set.copyOf(consumers);
    }

    private static TopicAccess write(String topic, String... producers) {
        return new TopicAccess(topic, List.of(producers), Set.of());
    }

    private TopicAccess read(String... services) {
        return new TopicAccess(topic, producers, Set.of(services));
    }

    /** All topics, in the order in which they are documented. */
    public static List<TopicAccess> all() {
        return ALL;
    }

    /** Every service that writes or reads a topic, sorted. */
    public static Set<String> services() {
        Set<String> services = new TreeSet<>();
        ALL.forEach(access -> {
            services.addAll(access.producers());
            services.addAll(access.consumers());
        });
        return services;
    }

    /** The topics that this service writes, in their order. */
    public static List<String> writtenBy(String service) {
        return ALL.stream()
                .filter(access -> access.producers().contains(service))
                .map(TopicAccess::topic)
                .toList();
    }

    /** The topics that this service reads, in their order; not the dead letters. */
    public static List<String> readBy(String service) {
        return ALL.stream()
                .filter(access -> access.consumers().contains(service))
                .map(TopicAccess::topic)
                .toList();
    }

    /** The dead-letter topics of the topics that this service reads. */
    public static Stream<String> deadLettersOf(String service) {
        return readBy(service).stream().map(topic -> topic + Topics.DEAD_LETTER_SUFFIX);
    }
}
