/** Calls to Google's Gemini models, with retries, a circuit breaker and a budget. */
@NullMarked
package dev.kinora.starter.gemini;

import org.jspecify.annotations.NullMarked;
