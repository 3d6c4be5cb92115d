@NullMarked
package dev.kinora.starter.id;

import org.jspecify.annotations.NullMarked;
