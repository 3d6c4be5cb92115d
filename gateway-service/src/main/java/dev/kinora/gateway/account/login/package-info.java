/** With what somebody signs in: the name in its stored form, the rules for passwords, and what a new account consists of. */
@NullMarked
package dev.kinora.gateway.account.login;

import org.jspecify.annotations.NullMarked;
