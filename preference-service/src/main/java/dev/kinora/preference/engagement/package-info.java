/** What viewers did: ingest from clients, history of thirty days, the category of each video. */
@NullMarked
package dev.kinora.preference.engagement;

import org.jspecify.annotations.NullMarked;
