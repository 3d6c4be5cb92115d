/** Suspensions of accounts by people, and the standing that follows from them. */
@NullMarked
package dev.kinora.moderation.account.suspension;

import org.jspecify.annotations.NullMarked;
