package dev.kinora.moderation.hash;

import java.util.regex.Pattern;

/** Kinds of hashes on the list. */
public enum HashAlgorithm {
    /** SHA-256 of the uploaded file: 64 hex digits. */
    SHA256(64),
    /** {@link PerceptualHash} of a picture: 16 hex digits. */
    PHASH(16);

    private final Pattern form;

    HashAlgorithm(int digits) {
        this.form = Pattern.compile("[0-9a-f]{" + digits + "}");
    }

    /** Whether a text is a hash of this kind in lower-case hex. */
    boolean fits(String hash) {
        return form.matcher(hash).matches();
    }
}
