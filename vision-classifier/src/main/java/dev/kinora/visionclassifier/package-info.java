/**
 * Says whether a picture shows nudity, with a MobileNetV2 that runs inside the JVM.
 *
 * <p>Start at {@link dev.kinora.visionclassifier.VisionClassifier}.
 */
@NullMarked
package dev.kinora.visionclassifier;

import org.jspecify.annotations.NullMarked;
