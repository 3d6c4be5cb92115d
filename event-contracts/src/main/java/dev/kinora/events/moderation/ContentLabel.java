package dev.kinora.events.moderation;

/**
 * A label on content.
 *
 * @param code stable code, such as GRAPHIC
 * @param text what people read, in the words of the operator when it was decided
 */
public record ContentLabel(String code, String text) {}
