/**
 * How people look at hard content: what they want covered, what they uncovered, and for how long. A person reads their own
 * ledger; nobody else does.
 */
@NullMarked
package dev.kinora.moderation.exposure;

import org.jspecify.annotations.NullMarked;
