@NullMarked
package dev.kinora.video.posting;

import org.jspecify.annotations.NullMarked;
