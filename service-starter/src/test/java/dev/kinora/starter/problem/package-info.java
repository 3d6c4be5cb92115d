@NullMarked
package dev.kinora.starter.problem;

import org.jspecify.annotations.NullMarked;
