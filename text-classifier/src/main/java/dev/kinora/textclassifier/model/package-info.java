/** The DistilBERT forward pass and its tokenizer on the DJL PyTorch engine. */
@NullMarked
package dev.kinora.textclassifier.model;

import org.jspecify.annotations.NullMarked;
