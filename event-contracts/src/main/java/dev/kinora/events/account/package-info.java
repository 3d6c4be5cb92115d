/** Facts about accounts, announced by gateway-service; keyed by account id. */
@NullMarked
package dev.kinora.events.account;

import org.jspecify.annotations.NullMarked;
