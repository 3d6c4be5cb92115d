/** {@code ./kinora bench screening vision}: the classifier against nsfwjs on TensorFlow.js. */
@NullMarked
package dev.kinora.visionclassifier.benchmark;

import org.jspecify.annotations.NullMarked;
