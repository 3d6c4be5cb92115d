@NullMarked
package dev.kinora.video.channel;

import org.jspecify.annotations.NullMarked;
