package dev.kinora.textclassifier.checkpoint;

/**
 * The sizes of a DistilBERT encoder.
 *
 * @param layers transformer layers ({@code n_layers})
 * @param dim width of a hidden state ({@code dim})
 * @param heads attention heads per layer ({@code n_heads}), a divisor of {@code dim}
 * @param hiddenDim width of the feed-forward layer ({@code hidden_dim})
 * @param vocabulary rows of the word embedding ({@code vocab_size})
 * @param maxPositions rows of the position embedding ({@code max_position_embeddings})
 */
public record EncoderShape(int layers, int dim, int heads, int hiddenDim, int vocabulary, int maxPositions) {

    public EncoderShape {
        requirePositive("n_layers", layers);
        requirePositive("dim", dim);
        requirePositive("n_heads", heads);
        requirePositive("hidden_dim", hiddenDim);
        requirePositive("vocab_size", vocabulary);
        requirePositive("max_position_embeddings", maxPositions);
        if (dim % heads != 0) {
            throw new IllegalArgumentException("dim " + dim + " is not a multiple of n_heads " + heads);
        }
    }

    private static void requirePositive(String key, int value) {
        if (value < 1) {
            throw new IllegalArgumentException(key + " must be positive but is " + value);
        }
    }
}
