/** The policy lab: drafts, what they would have meant, and how two people put them in force. */
@NullMarked
package dev.kinora.moderation.lab;

import org.jspecify.annotations.NullMarked;
