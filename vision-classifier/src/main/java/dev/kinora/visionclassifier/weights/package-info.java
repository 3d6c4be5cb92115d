/** Which weights the model has, and how the build makes them from an npm package. */
@NullMarked
package dev.kinora.visionclassifier.weights;

import org.jspecify.annotations.NullMarked;
