package dev.kinora.moderation.hash;

import java.util.regex.Pattern;

/** How a hash on the list was made. */
enum HashAlgorithm {
    /** Of the file as it was uploaded: 64 hex digits. */
    SHA256(64),
    /** Of a picture, by {@link PerceptualHash}: 16 hex digits. */
    PHASH(16);

    private final Pattern form;

    HashAlgorithm(int digits) {
        this.form = Pattern.compile("[0-9a-f]{" + digits + "}");
    }

    /** Whether a text has the form of such a hash, in lower case. */
    boolean fits(String hash) {
        return form.matcher(hash).matches();
    }
}
