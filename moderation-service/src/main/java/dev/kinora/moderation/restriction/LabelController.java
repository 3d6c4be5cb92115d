package dev.kinora.moderation.restriction;

import dev.kinora.events.moderation.ContentLabel;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class LabelController {

    private final ContentLabels labels;

    LabelController(ContentLabels labels) {
        this.labels = labels;
    }

    /** The labels that a moderator can put on a video. */
    @GetMapping("/api/v1/moderation/labels")
    List<ContentLabel> labels() {
        return labels.all();
    }
}
