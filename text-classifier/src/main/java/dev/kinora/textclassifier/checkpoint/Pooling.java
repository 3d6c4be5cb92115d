package dev.kinora.textclassifier.checkpoint;

/** How the hidden states of a text are combined to the input vector of the classification head. */
public enum Pooling {
    /** The state of the first token, as the Hugging Face DistilBERT head does. */
    CLS,
    /** The mean over all tokens that are not padding. */
    MEAN
}
