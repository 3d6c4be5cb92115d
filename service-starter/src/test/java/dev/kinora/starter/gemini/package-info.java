@NullMarked
package dev.kinora.starter.gemini;

import org.jspecify.annotations.NullMarked;
