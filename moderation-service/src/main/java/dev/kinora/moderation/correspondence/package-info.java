/** Mails to people who reported something without an account: a receipt and the outcome, once the address is confirmed. */
@NullMarked
package dev.kinora.moderation.correspondence;

import org.jspecify.annotations.NullMarked;
