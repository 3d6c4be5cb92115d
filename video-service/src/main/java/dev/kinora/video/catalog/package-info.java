/** Videos and their life cycle, and the API that shows them. */
@NullMarked
package dev.kinora.video.catalog;

import org.jspecify.annotations.NullMarked;
