/** The finished days of the history as files, for training on other machines; without the ids of accounts. */
@NullMarked
package dev.kinora.preference.archive;

import org.jspecify.annotations.NullMarked;
