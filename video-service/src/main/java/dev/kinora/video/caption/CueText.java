package dev.kinora.video.caption;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Sanitizes the text of a cue (WebVTT §4.2.2): harmless tags are kept and closed, all others are removed but keep their
 * content, and everything else is text.
 */
final class CueText {

    private static final Set<String> TAGS = Set.of("b", "i", "u", "c", "v", "lang", "ruby", "rt");
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z]+)?(\\.[^\\s<>]*)?(?:[ \\t\\n]([^<>]*))?>");
    private static final Pattern OTHER_TAG = Pattern.compile("</?[A-Za-z!?][^<>]*>|<[\\d:.]+>|</>");
    private static final Pattern ENTITY = Pattern.compile("&(?:#(\\d{1,7})|#[xX]([0-9A-Fa-f]{1,6})|([a-z]{2,4}));");
    private static final Pattern BREAK = Pattern.compile("[ \\t]*\\n\\s*");
    private static final Pattern CLASS = Pattern.compile("[A-Za-z0-9_-]{1,40}");
    private static final int MOST_CLASSES = 4;
    private static final int DEEPEST = 8;
    private static final Map<String, String> NAMED = Map.of(
            "amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00A0", "lrm", "\u200E", "rlm",
            "\u200F");

    private final StringBuilder markup = new StringBuilder();
    private final StringBuilder plain = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    private CueText() {}

    /** Sanitized markup and its plain text. */
    record Clean(String markup, String plain) {}

    static Clean clean(String written) {
        var text = new CueText();
        text.read(written);
        while (!text.open.isEmpty()) {
            text.close();
        }
        return new Clean(withoutBlankLines(text.markup), withoutBlankLines(text.plain));
    }

    /** Removes blank lines, which would end the cue. */
    private static String withoutBlankLines(CharSequence text) {
        return BREAK.matcher(text).replaceAll("\n").strip();
    }

    private void read(String written) {
        Matcher tag = TAG.matcher(written);
        Matcher other = OTHER_TAG.matcher(written);
        int from = 0;
        int at = written.indexOf('<');
        while (at >= 0) {
            int next = at + 1;
            boolean known = tag.region(at, written.length()).lookingAt() && isKnown(tag);
            if (known || other.region(at, written.length()).lookingAt()) {
                add(written.substring(from, at));
                next = known ? tag.end() : other.end();
                from = next;
            }
            if (known) {
                apply(tag);
            }
            at = written.indexOf('<', next);
        }
        add(written.substring(from));
    }

    private static boolean isKnown(Matcher tag) {
        String name = tag.group(2);
        return name != null && TAGS.contains(name.toLowerCase(Locale.ROOT));
    }

    private void apply(Matcher tag) {
        String name = tag.group(2).toLowerCase(Locale.ROOT);
        if (!tag.group(1).isEmpty()) {
            closeUpTo(name);
            return;
        }
        boolean fits = open.size() < DEEPEST && (!name.equals("rt") || open.contains("ruby"));
        String annotation = annotation(name, tag.group(4));
        if (!fits || annotation == null) {
            return;
        }
        markup.append('<')
                .append(name)
                .append(classes(tag.group(3)))
                .append(annotation)
                .append('>');
        open.push(name);
    }

    /** The annotation of a tag, a voice or a language; null if the tag needs one and has none. */
    private @Nullable String annotation(String name, @Nullable String written) {
        return switch (name) {
            case "v" -> {
                String voice = decode(written == null ? "" : written).strip().replaceAll("\\s+", " ");
                plain.append(voice.isEmpty() ? "" : voice + ": ");
                yield voice.isEmpty() ? null : " " + encode(voice);
            }
            case "lang" ->
                written != null && written.strip().matches("[A-Za-z0-9-]{2,35}") ? " " + written.strip() : null;
            default -> "";
        };
    }

    private static String classes(@Nullable String written) {
        return written == null
                ? ""
                : Arrays.stream(written.split("\\."))
                        .filter(name -> CLASS.matcher(name).matches())
                        .limit(MOST_CLASSES)
                        .map("."::concat)
                        .collect(Collectors.joining());
    }

    private void closeUpTo(String name) {
        if (!open.contains(name)) {
            return;
        }
        while (!name.equals(open.peek())) {
            close();
        }
        close();
    }

    private void close() {
        markup.append("</").append(open.pop()).append('>');
    }

    private void add(String written) {
        String text = decode(written);
        markup.append(encode(text));
        plain.append(text);
    }

    private static String encode(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String decode(String written) {
        return ENTITY.matcher(written).replaceAll(found -> Matcher.quoteReplacement(meaning(found)));
    }

    private static String meaning(MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), entity.group());
        }
        int point = entity.group(1) != null ? Integer.parseInt(entity.group(1)) : Integer.parseInt(entity.group(2), 16);
        boolean text = Character.isValidCodePoint(point)
                && !Character.isISOControl(point)
                && Character.getType(point) != Character.SURROGATE;
        return text ? Character.toString(point) : "";
    }
}
