package dev.kinora.moderation.screening;

import dev.kinora.moderation.text.TextModel;
import dev.kinora.moderation.vision.VideoModerator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ModelsController {

    private final TextModel text;
    private final VideoModerator vision;

    ModelsController(TextModel text, VideoModerator vision) {
        this.text = text;
        this.vision = vision;
    }

    /** The live models and why they were chosen. */
    record Models(TextModel.Status comments, Vision vision) {}

    record Vision(String provider, String about) {}

    @GetMapping("/api/v1/moderation/models")
    Models models() {
        return new Models(text.status(), new Vision(vision.provider(), vision.about()));
    }
}
