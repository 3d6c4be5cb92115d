@NullMarked
package dev.kinora.video.catalog;

import org.jspecify.annotations.NullMarked;
