/** Accounts that people for child safety hold while they look into them. */
@NullMarked
package dev.kinora.moderation.accounthold;

import org.jspecify.annotations.NullMarked;
