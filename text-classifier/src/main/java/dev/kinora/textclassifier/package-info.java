/**
 * Classifies comments and embeds sentences with a DistilBERT that runs inside the JVM.
 *
 * <p>Start at {@link dev.kinora.textclassifier.CommentClassifier}.
 */
@NullMarked
package dev.kinora.textclassifier;

import org.jspecify.annotations.NullMarked;
