@NullMarked
package dev.kinora.events.engagement;

import org.jspecify.annotations.NullMarked;
