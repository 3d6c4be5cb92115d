package dev.kinora.textclassifier.model;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.kinora.textclassifier.checkpoint.CheckpointException;
import dev.kinora.textclassifier.checkpoint.DistilBertCheckpoint;
import dev.kinora.textclassifier.checkpoint.WordPieces;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The Hugging Face tokenizer of a checkpoint; safe for use by several threads. */
public final class TextTokenizer implements AutoCloseable {

    static {
        TorchRuntime.prepare();
    }

    private final HuggingFaceTokenizer tokenizer;
    private final WordPieces pieces;
    private final String prefix;

    private TextTokenizer(HuggingFaceTokenizer tokenizer, WordPieces pieces, String prefix) {
        this.tokenizer = tokenizer;
        this.pieces = pieces;
        this.prefix = prefix;
    }

    /** Creates a tokenizer that truncates texts to {@code maxLength}; the last special token is kept. */
    public static TextTokenizer of(DistilBertCheckpoint checkpoint) {
        var options = Map.of(
                "truncation",
                "true",
                "padding",
                "false",
                "maxLength",
                String.valueOf(checkpoint.config().maxLength()),
                "modelMaxLength",
                String.valueOf(checkpoint.config().maxLength()));
        var pieces = checkpoint.tokenizer();
        var json = new ByteArrayInputStream(pieces.json().getBytes(StandardCharsets.UTF_8));
        try {
            var tokenizer = HuggingFaceTokenizer.newInstance(json, options);
            return new TextTokenizer(tokenizer, pieces, checkpoint.config().textPrefix());
        } catch (IOException | RuntimeException e) {
            throw new CheckpointException(pieces.source(), "is not a usable tokenizer", e);
        }
    }

    /** Tokenizes each text; an unpaired surrogate is replaced by U+FFFD. */
    public List<TokenizedText> tokenize(List<String> texts) {
        var inputs = texts.stream().map(text -> prefix + wellFormed(text)).toList();
        return Arrays.stream(tokenizer.batchEncode(inputs)).map(this::tokenized).toList();
    }

    int padding() {
        return pieces.padding();
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    private TokenizedText tokenized(Encoding encoding) {
        var ids = encoding.getIds();
        return new TokenizedText(
                ids,
                Math.toIntExact(
                        Arrays.stream(ids).filter(id -> id == pieces.unknown()).count()),
                encoding.exceedMaxLength());
    }

    /** The native tokenizer expects UTF-8, which has no unpaired surrogates. */
    private static String wellFormed(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_16), StandardCharsets.UTF_16);
    }
}
