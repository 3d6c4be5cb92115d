@NullMarked
package dev.kinora.visionclassifier.planted.second;

import org.jspecify.annotations.NullMarked;
