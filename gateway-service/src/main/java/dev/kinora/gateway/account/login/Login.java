package dev.kinora.gateway.account.login;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The name with which somebody signs in, in its stored form: a handle in lower-case ASCII, or an e-mail address in
 * Unicode normalization form C (NFC) and lower case. The database compares both byte by byte.
 */
public record Login(String value) {

    private static final Pattern MARKS = Pattern.compile("\\p{M}+");

    public static Login of(String typed) {
        return new Login(fold(typed));
    }

    /** The stored form of a handle or an e-mail address. */
    public static String fold(String typed) {
        return Normalizer.normalize(typed.strip(), Normalizer.Form.NFC).toLowerCase(Locale.ROOT);
    }

    public boolean isEmail() {
        return value.contains("@");
    }

    /**
     * The login without accents and compatibility forms; attempts are counted under it, so that variants share one
     * limit.
     */
    public String skeleton() {
        String parts = Normalizer.normalize(value, Normalizer.Form.NFKD);
        return MARKS.matcher(parts).replaceAll("").toLowerCase(Locale.ROOT);
    }
}
