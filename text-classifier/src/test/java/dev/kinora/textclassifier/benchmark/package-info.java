/** {@code ./kinora bench comments}: the classifier against Hugging Face transformers. */
@NullMarked
package dev.kinora.textclassifier.benchmark;

import org.jspecify.annotations.NullMarked;
