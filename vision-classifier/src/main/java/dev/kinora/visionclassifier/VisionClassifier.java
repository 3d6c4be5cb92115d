package dev.kinora.visionclassifier;

import dev.kinora.visionclassifier.weights.WeightsException;
import java.nio.file.Path;
import java.util.List;

/**
 * A first look at a picture, for nudity and nothing else: the MobileNetV2 of nsfwjs, which its authors put at about 90 %
 * of right answers on their own data. It costs about ten milliseconds a picture and asks nobody.
 *
 * <p>Use it to blur, to order a queue and to ask for a second opinion; never to reject or to release anything alone. What
 * it is known not to see, or to see wrongly:
 *
 * <ul>
 *   <li>violence, weapons, self-harm, hate symbols, text in pictures, and the age of anybody: it says nothing of these;
 *   <li>nude frames of animated pictures, which it has called neutral (nsfwjs#470), nude drawings (#920), and generated
 *       pictures of sexual acts, which it has called merely sexy (#918);
 *   <li>a picture in a border, which halves the score of what is inside (#783): cut borders off first;
 *   <li>small things in a large picture: everything is squeezed into {@value Preprocessing#SIDE} × {@value
 *       Preprocessing#SIDE} pixels.
 * </ul>
 *
 * <p>On what it was trained is not stated, so that its errors may differ between groups of people in ways that nobody has
 * measured. Its probabilities are not calibrated.
 *
 * <p>Safe for use by several threads; one instance holds the weights once, in native memory, until it is closed.
 */
public interface VisionClassifier extends AutoCloseable {

    /**
     * The weights that the build has put on the class path.
     *
     * @throws WeightsException when they are missing or damaged
     */
    static VisionClassifier builtin() {
        return MobileNetClassifier.builtin();
    }

    /**
     * The same weights in a file. It is a program for PyTorch, so that only the one whose digest is known is opened.
     *
     * @throws WeightsException when the file cannot be read or is any other one
     */
    static VisionClassifier open(Path weights) {
        return MobileNetClassifier.open(weights);
    }

    /** Scores of each picture, in the same order. A picture gets the same scores in any company, to about 1e-6. */
    List<Scores> classify(List<Picture> pictures);

    /** Identifies the weights, for decision records. */
    String modelVersion();

    /** Frees the native memory. */
    @Override
    void close();
}
