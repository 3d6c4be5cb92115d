package dev.kinora.starter.media;

import java.util.regex.Pattern;

/** What may be the key of an object. */
public final class ObjectKeys {

    private static final int LONGEST = 200;
    private static final Pattern SEGMENTS = Pattern.compile("[A-Za-z0-9._=-]+(/[A-Za-z0-9._=-]+)*");
    private static final Pattern DOTS = Pattern.compile("(.*/)?\\.{1,2}(/.*)?");

    private ObjectKeys() {}

    /**
     * The key itself, if it is one: at most 200 letters, digits, dots, hyphens, underscores and equals signs in segments,
     * none of them a step to another folder.
     *
     * @throws IllegalArgumentException for anything else
     */
    public static String checked(String key) {
        if (key.length() > LONGEST
                || !SEGMENTS.matcher(key).matches()
                || DOTS.matcher(key).matches()) {
            throw new IllegalArgumentException("Not a key: " + key);
        }
        return key;
    }
}
