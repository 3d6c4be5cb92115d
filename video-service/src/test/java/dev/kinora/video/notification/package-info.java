@NullMarked
package dev.kinora.video.notification;

import org.jspecify.annotations.NullMarked;
