/** What a handle may be, and which ones accounts have given up. */
@NamedInterface("handle")
@NullMarked
package dev.kinora.gateway.account.handle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
