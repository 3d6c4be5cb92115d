@NullMarked
package dev.kinora.starter.media;

import org.jspecify.annotations.NullMarked;
