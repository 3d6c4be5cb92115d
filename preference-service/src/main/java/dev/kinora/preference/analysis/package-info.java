/** What the history says about a viewer: decayed interests, weighed locally or by Gemini. */
@NullMarked
package dev.kinora.preference.analysis;

import org.jspecify.annotations.NullMarked;
