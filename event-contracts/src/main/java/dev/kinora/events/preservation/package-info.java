/** What is kept as evidence although its owner deletes it. */
@NullMarked
package dev.kinora.events.preservation;

import org.jspecify.annotations.NullMarked;
