/** Accounts as moderation sees them: their standing, suspensions by people, and what staff note about them. */
@NullMarked
package dev.kinora.moderation.account;

import org.jspecify.annotations.NullMarked;
