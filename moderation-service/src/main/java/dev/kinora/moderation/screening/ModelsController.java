package dev.kinora.moderation.screening;

import dev.kinora.moderation.picture.PictureModel;
import dev.kinora.moderation.text.TextModel;
import dev.kinora.moderation.vision.VideoModerator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ModelsController {

    private final TextModel text;
    private final PictureModel pictures;
    private final VideoModerator vision;

    ModelsController(TextModel text, PictureModel pictures, VideoModerator vision) {
        this.text = text;
        this.pictures = pictures;
        this.vision = vision;
    }

    /** The live models and why they were chosen. */
    record Models(TextModel.Status comments, Pictures pictures, Vision vision) {}

    record Pictures(PictureModel.State state, String model, String reason) {}

    record Vision(String provider, String about) {}

    @GetMapping("/api/v1/moderation/models")
    Models models() {
        var looking = pictures.status();
        return new Models(
                text.status(),
                new Pictures(looking.state(), looking.model(), looking.reason()),
                new Vision(vision.provider(), vision.about()));
    }
}
