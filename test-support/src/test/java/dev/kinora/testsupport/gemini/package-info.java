/** The starter's Gemini client against a server that speaks the protocol. */
@NullMarked
package dev.kinora.testsupport.gemini;

import org.jspecify.annotations.NullMarked;
