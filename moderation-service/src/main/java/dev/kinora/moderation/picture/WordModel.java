package dev.kinora.moderation.picture;

import dev.kinora.visionclassifier.Picture;
import dev.kinora.visionclassifier.words.ReadLine;
import java.util.List;

/** Reads the words in pictures: English ones in Latin letters. */
public interface WordModel {

    /** Whether words can be read. */
    enum State {
        /** It is loaded when the first video needs it. */
        NOT_LOADED,
        LIVE,
        UNAVAILABLE
    }

    /**
     * State of the reader.
     *
     * @param version of the reader and its data
     * @param language of the words that it reads, BCP 47
     * @param reason why it is live or not loaded, or why there is none
     */
    record Status(State state, String version, String language, String reason) {}

    Status status();

    /** The version of the reader and its data. */
    default String version() {
        return status().version();
    }

    /**
     * The lines of text that can be read in a picture, from the top; empty if there are none.
     *
     * @throws PictureModelUnavailableException if there is no reader here
     */
    List<ReadLine> read(Picture picture);
}
