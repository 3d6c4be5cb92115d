/**
 * Erasure of accounts in every service that has beans of {@link dev.kinora.starter.erasure.PersonalData}. The
 * migrations of the service create the table {@code account_erasure}.
 */
@NullMarked
package dev.kinora.starter.erasure;

import org.jspecify.annotations.NullMarked;
