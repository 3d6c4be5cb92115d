@NullMarked
package dev.kinora.textclassifier.planted.first;

import org.jspecify.annotations.NullMarked;
