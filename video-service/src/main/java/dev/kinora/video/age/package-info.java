/** Accounts that confirmed that they are adults, and may take it back. */
@NullMarked
package dev.kinora.video.age;

import org.jspecify.annotations.NullMarked;
