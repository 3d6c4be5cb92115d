package dev.kinora.starter.openapi;

/**
 * An example that is a value, for a type whose example would be too long to be written beside it. A bean of a service.
 *
 * @param type the class that the schema describes
 * @param value is shown as the service writes it
 */
public record SchemaExample(Class<?> type, Object value) {}
