/** Profiles of accounts: their texts are read when they change, and others report them. */
@NullMarked
package dev.kinora.moderation.profile;

import org.jspecify.annotations.NullMarked;
