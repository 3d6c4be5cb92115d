package dev.kinora.moderation.screening;

import dev.kinora.moderation.picture.PictureModel;
import dev.kinora.moderation.picture.WordModel;
import dev.kinora.moderation.text.TextModel;
import dev.kinora.moderation.vision.VideoModerator;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ModelsController {

    private final TextModel text;
    private final PictureModel pictures;
    private final WordModel words;
    private final VideoModerator vision;

    ModelsController(TextModel text, PictureModel pictures, WordModel words, VideoModerator vision) {
        this.text = text;
        this.pictures = pictures;
        this.words = words;
        this.vision = vision;
    }

    /** The live models and why they were chosen. */
    record Models(TextModel.Status comments, Pictures pictures, PictureWords words, Vision vision) {}

    record Pictures(PictureModel.State state, String model, String reason) {}

    /**
     * What reads the words in the picture.
     *
     * @param language of the words that it reads, BCP 47
     */
    record PictureWords(WordModel.State state, String model, String language, String reason) {}

    record Vision(String provider, String about) {}

    @GetMapping("/api/v1/moderation/models")
    Models models() {
        var looking = pictures.status();
        var reading = words.status();
        return new Models(
                text.status(),
                new Pictures(looking.state(), looking.model(), looking.reason()),
                new PictureWords(reading.state(), reading.version(), reading.language(), reading.reason()),
                new Vision(vision.provider(), vision.about()));
    }
}
