/** Lists with opaque cursors. */
@NullMarked
package dev.kinora.starter.paging;

import org.jspecify.annotations.NullMarked;
