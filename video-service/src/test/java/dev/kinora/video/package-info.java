@NullMarked
package dev.kinora.video;

import org.jspecify.annotations.NullMarked;
