/** What was decided in a period, by whom, and how much of it stood: figures for those who lead, and one's own. */
@NullMarked
package dev.kinora.moderation.insight;

import org.jspecify.annotations.NullMarked;
