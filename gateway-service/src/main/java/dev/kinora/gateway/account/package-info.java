/** Accounts, passwords, roles and their administration. */
@NullMarked
package dev.kinora.gateway.account;

import org.jspecify.annotations.NullMarked;
