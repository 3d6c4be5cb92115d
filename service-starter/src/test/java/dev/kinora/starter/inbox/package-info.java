@NullMarked
package dev.kinora.starter.inbox;

import org.jspecify.annotations.NullMarked;
