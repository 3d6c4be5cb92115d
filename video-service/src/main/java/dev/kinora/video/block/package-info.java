/** Accounts that block others: neither of the two is shown what the other makes. */
@NullMarked
package dev.kinora.video.block;

import org.jspecify.annotations.NullMarked;
