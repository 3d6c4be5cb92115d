/** Erasing what this service holds about an account. */
@NullMarked
package dev.kinora.moderation.account;

import org.jspecify.annotations.NullMarked;
