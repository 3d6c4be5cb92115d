/** The record of what is done to the permissions of accounts. */
@NamedInterface("audit")
@NullMarked
package dev.kinora.gateway.account.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
