/** What rejections count against an account, for how long, and what that comes to. */
@NullMarked
package dev.kinora.moderation.strike;

import org.jspecify.annotations.NullMarked;
