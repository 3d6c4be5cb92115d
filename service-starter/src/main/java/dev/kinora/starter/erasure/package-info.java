/**
 * Erasure of accounts, the same in every service that has beans of {@link dev.kinora.starter.erasure.PersonalData}. The
 * service's own migrations create the table {@code account_erasure}.
 */
@NullMarked
package dev.kinora.starter.erasure;

import org.jspecify.annotations.NullMarked;
