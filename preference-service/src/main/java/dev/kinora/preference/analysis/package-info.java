/** Infers interests from histories: decayed per category, and weighed locally or by Gemini. */
@NullMarked
package dev.kinora.preference.analysis;

import org.jspecify.annotations.NullMarked;
