package dev.kinora.testsupport;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import dev.kinora.events.KinoraEvent;
import dev.kinora.events.TopicAccess;
import dev.kinora.events.Topics;
import dev.kinora.starter.outbox.Outbox;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.kafka.annotation.KafkaListener;

/**
 * Checks that services consume and publish what {@link TopicAccess} declares, because the broker allows nothing else.
 */
final class TopicRules {

    private TopicRules() {}

    /** Checks the classes of a service below {@code dev.kinora.<service>}; others are ignored. */
    static void check(JavaClasses classes) {
        for (JavaClass type : classes) {
            String[] name = type.getPackageName().split("\\.");
            String service = name.length > 2 ? name[2] + "-service" : "";
            if (TopicAccess.services().contains(service)) {
                check(type, service);
            }
        }
    }

    static void check(JavaClass type, String service) {
        assertThat(heard(type))
                .as(
                        "%s consumes topics that TopicAccess does not let %s read: declare them there",
                        type.getName(), service)
                .isSubsetOf(TopicAccess.readBy(service));
        assertThat(announced(type))
                .as(
                        "%s publishes events that TopicAccess does not let %s write: declare them there",
                        type.getName(), service)
                .isSubsetOf(TopicAccess.writtenBy(service));
    }

    private static List<String> heard(JavaClass type) {
        return type.getMethods().stream()
                .filter(method -> method.isAnnotatedWith(KafkaListener.class))
                .flatMap(method -> Stream.of(
                        method.getAnnotationOfType(KafkaListener.class).topics()))
                .toList();
    }

    /** The events that a class creates, if it also publishes. */
    private static List<String> announced(JavaClass type) {
        boolean publishes = type.getMethodCallsFromSelf().stream()
                .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Outbox.class));
        return !publishes
                ? List.of()
                : type.getConstructorCallsFromSelf().stream()
                        .map(JavaConstructorCall::getTargetOwner)
                        .filter(made -> made.isAssignableTo(KinoraEvent.class))
                        .map(made -> Topics.of(made.reflect().asSubclass(KinoraEvent.class)))
                        .distinct()
                        .toList();
    }
}
