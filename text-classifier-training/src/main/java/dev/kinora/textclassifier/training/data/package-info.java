/** Labeled texts, how they are read, and how they are split into parts that share no text. */
@NullMarked
package dev.kinora.textclassifier.training.data;

import org.jspecify.annotations.NullMarked;
