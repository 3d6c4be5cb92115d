@NullMarked
package dev.kinora.video.upload;

import org.jspecify.annotations.NullMarked;
