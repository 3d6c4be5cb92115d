/** Projection of accounts, built from account events. */
@NullMarked
package dev.kinora.video.account;

import org.jspecify.annotations.NullMarked;
