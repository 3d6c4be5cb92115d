/** Words in pictures: where a picture has lines of text, and what Tesseract reads there. */
@NullMarked
package dev.kinora.visionclassifier.words;

import org.jspecify.annotations.NullMarked;
