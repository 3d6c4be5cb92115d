@NullMarked
package dev.kinora.video.search;

import org.jspecify.annotations.NullMarked;
