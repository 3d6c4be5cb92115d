package dev.kinora.visionclassifier.words;

import dev.kinora.visionclassifier.weights.PinnedWords;
import dev.kinora.visionclassifier.weights.WeightsException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.leptonica.global.leptonica;
import org.bytedeco.tesseract.ETEXT_DESC;
import org.bytedeco.tesseract.FileReader;
import org.bytedeco.tesseract.ResultIterator;
import org.bytedeco.tesseract.StringVector;
import org.bytedeco.tesseract.TessBaseAPI;
import org.bytedeco.tesseract.global.tesseract;

/**
 * Tesseract in this process. Only raw pixels go into it, so that none of Leptonica's decoders can be reached, and never
 * more than a line, which bounds time and memory.
 */
final class Tesseract implements AutoCloseable {

    private static final double PERCENT = 100;

    private final BytePointer data;
    private final TessBaseAPI api = new TessBaseAPI();

    /** A word, and how sure Tesseract is of it, 0 to 1. */
    record Word(String text, double confidence) {}

    /**
     * Starts it.
     *
     * @throws WeightsException if it cannot use the data
     */
    Tesseract(byte[] trained) {
        this(trained, tesseract.PSM_SINGLE_LINE);
    }

    private Tesseract(byte[] trained, int mode) {
        leptonica.setMsgSeverity(leptonica.L_SEVERITY_NONE);
        data = new BytePointer(trained);
        try (var names = new StringVector("debug_file", "user_defined_dpi");
                var values = new StringVector("/dev/null", "200");
                var language = new BytePointer("eng")) {
            int failed = api.Init(
                    data,
                    trained.length,
                    language,
                    tesseract.OEM_LSTM_ONLY,
                    (BytePointer) null,
                    0,
                    names,
                    values,
                    false,
                    (FileReader) null);
            if (failed != 0) {
                close();
                throw new WeightsException("Tesseract cannot use its data (" + failed + ")");
            }
        }
        api.SetPageSegMode(mode);
    }

    /** One that looks for text in a whole picture by itself. */
    static Tesseract alone() {
        return new Tesseract(PinnedWords.shipped(), tesseract.PSM_SPARSE_TEXT);
    }

    /** The words of a line in their order; none if it takes longer than this. */
    List<Word> read(Gray line, Duration most) {
        try (var pixels = new BytePointer(line.levels());
                var monitor = new ETEXT_DESC()) {
            api.SetImage(pixels, line.width(), line.height(), 1, line.width());
            monitor.set_deadline_msecs((int) most.toMillis());
            return api.Recognize(monitor) == 0 ? words() : List.of();
        } finally {
            api.Clear();
        }
    }

    private List<Word> words() {
        List<Word> words = new ArrayList<>();
        try (var iterator = api.GetIterator()) {
            if (iterator == null || iterator.isNull()) {
                return words;
            }
            do {
                add(iterator, words);
            } while (iterator.Next(tesseract.RIL_WORD));
        }
        return words;
    }

    private static void add(ResultIterator iterator, List<Word> words) {
        try (var text = iterator.GetUTF8Text(tesseract.RIL_WORD)) {
            if (text != null && !text.isNull()) {
                words.add(new Word(
                        text.getString(StandardCharsets.UTF_8), iterator.Confidence(tesseract.RIL_WORD) / PERCENT));
            }
        }
    }

    @Override
    public void close() {
        api.End();
        api.close();
        data.close();
    }
}
