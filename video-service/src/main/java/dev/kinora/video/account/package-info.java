/** What this service knows about accounts, learned from account events. */
@NullMarked
package dev.kinora.video.account;

import org.jspecify.annotations.NullMarked;
