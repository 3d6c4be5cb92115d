/**
 * Classifies comments and embeds sentences with a DistilBERT model inside the JVM.
 *
 * <p>The entry point is {@link dev.kinora.textclassifier.CommentClassifier}.
 */
@NullMarked
package dev.kinora.textclassifier;

import org.jspecify.annotations.NullMarked;
