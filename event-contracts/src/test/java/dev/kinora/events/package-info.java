@NullMarked
package dev.kinora.events;

import org.jspecify.annotations.NullMarked;
