@NullMarked
package dev.kinora.starter.secret;

import org.jspecify.annotations.NullMarked;
