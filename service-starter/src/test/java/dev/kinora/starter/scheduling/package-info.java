@NullMarked
package dev.kinora.starter.scheduling;

import org.jspecify.annotations.NullMarked;
