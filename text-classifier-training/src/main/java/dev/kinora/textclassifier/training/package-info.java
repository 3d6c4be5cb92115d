/** Trains and measures the head of the built-in comment model. */
@NullMarked
package dev.kinora.textclassifier.training;

import org.jspecify.annotations.NullMarked;
