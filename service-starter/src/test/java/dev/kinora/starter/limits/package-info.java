@NullMarked
package dev.kinora.starter.limits;

import org.jspecify.annotations.NullMarked;
