/** Calls of Google's Gemini models, bounded and guarded, for the services that ask one. */
@NullMarked
package dev.kinora.starter.gemini;

import org.jspecify.annotations.NullMarked;
