/** Reads and writes Hugging Face DistilBERT checkpoint folders; no tensor engine is needed here. */
@NullMarked
package dev.kinora.textclassifier.checkpoint;

import org.jspecify.annotations.NullMarked;
