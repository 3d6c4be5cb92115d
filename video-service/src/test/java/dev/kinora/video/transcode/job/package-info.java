@NullMarked
package dev.kinora.video.transcode.job;

import org.jspecify.annotations.NullMarked;
