package dev.kinora.moderation.picture;

import dev.kinora.visionclassifier.Picture;
import dev.kinora.visionclassifier.words.ReadLine;
import java.util.List;

/** Reads the words in pictures: English ones in Latin letters. */
public interface WordModel {

    /** The version of the reader and its data. */
    String version();

    /**
     * The lines of text that can be read in a picture, from the top; empty if there are none.
     *
     * @throws PictureModelUnavailableException if there is no reader here
     */
    List<ReadLine> read(Picture picture);
}
