@NullMarked
package dev.kinora.textclassifier.planted.second;

import org.jspecify.annotations.NullMarked;
