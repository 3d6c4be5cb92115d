package dev.kinora.moderation.restriction;

import dev.kinora.events.moderation.ContentLabel;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.stereotype.Component;

/** The labels that moderators can put on videos, in the words of the operator. */
@Component
@EnableConfigurationProperties(LabelProperties.class)
class ContentLabels {

    private final List<ContentLabel> all;

    ContentLabels(LabelProperties properties) {
        this.all = properties.texts().entrySet().stream()
                .map(label -> new ContentLabel(label.getKey(), label.getValue()))
                .toList();
    }

    List<ContentLabel> all() {
        return all;
    }

    Optional<ContentLabel> find(String code) {
        return all.stream().filter(label -> label.code().equals(code)).findFirst();
    }
}
