/**
 * What is kept of content because it is or may be about harm to children: neither its owner nor an erasure removes that evidence
 * before a person has decided and its time is over.
 */
@NullMarked
package dev.kinora.moderation.preservation;

import org.jspecify.annotations.NullMarked;
