@NullMarked
package dev.kinora.visionclassifier.planted.first;

import org.jspecify.annotations.NullMarked;
