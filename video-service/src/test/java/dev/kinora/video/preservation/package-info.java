@NullMarked
package dev.kinora.video.preservation;

import org.jspecify.annotations.NullMarked;
