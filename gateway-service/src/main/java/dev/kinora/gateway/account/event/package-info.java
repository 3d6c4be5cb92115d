/** What is announced about accounts within the gateway, in the transaction of the change. */
@NamedInterface("event")
@NullMarked
package dev.kinora.gateway.account.event;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
