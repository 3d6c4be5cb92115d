package dev.kinora.moderation.text;

import dev.kinora.moderation.text.Contact.Kind;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds links, phone numbers and accounts on other platforms in texts, also where they are disguised. None of them is
 * harm: they are what spam needs, and what a person who reviews wants to know.
 */
public final class Contacts {

    private static final String HOST = "(?<![a-z0-9@.-])(?:[a-z0-9][a-z0-9-]{0,62}\\.){1,4}";

    private static final Pattern LINK = Pattern.compile("(?:https?://|hxxps?://|(?<![a-z0-9])www\\.)[^\\s]{3,}|" + HOST
            + "(?:com|net|org|info|biz|io|me|ly|gg|tv|co|xyz|top|shop|site|online|club|link|click|live|app|dev|store|vip|"
            + "win|cc|ru|cn|de|uk|fr|in|us|eu)(?![a-z0-9-])(?:/[^\\s]*)?");

    private static final Pattern EMAIL =
            Pattern.compile("(?<![a-z0-9._%+-])[a-z0-9][a-z0-9._%+-]{0,63} ?@ ?(?:[a-z0-9-]{1,63}\\.){1,4}[a-z]{2,12}");

    /** Nine to fifteen digits in groups. */
    private static final Pattern PHONE =
            Pattern.compile("(?<![\\w.,/-])(?:\\+|00)?[ (]{0,2}\\d(?:[ ().\\-/]{0,3}\\d){8,14}(?![\\w,]|[.-]\\d)");

    private static final Pattern GROUP = Pattern.compile("\\d+");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)\\d\\d");
    private static final String COUNTING = "01234567890";
    private static final Pattern THOUSANDS = Pattern.compile("\\d{1,3}(?:[. ]\\d{3}){2,4}");

    private static final String PLATFORM =
            "(?:telegram|whats ?app|snap ?chat|instagram|insta|discord|wechat|viber|kik|onlyfans|skype|cash ?app|venmo)";

    /** A name on it: with a sign that names have and words do not. */
    private static final Pattern HANDLE = Pattern.compile("(?<![a-z])" + PLATFORM
            + "(?![a-z])[ :=-]{0,3}(?:(?:is|me|at|on|name|id|user|username|add)[ :=-]{1,3}){0,3}(?:@ ?[a-z0-9_.]{3,32}|"
            + "(?=[a-z_.]{0,31}[\\d_])[a-z0-9_.]{4,32})");

    private static final Pattern CALL = Pattern.compile("(?<![a-z])(?:dm|pm|text|message|msg|add|contact|write|hmu|hit|"
            + "call|reach|find|talk to)(?: to)? (?:me|us)(?: up)?(?: directly| privately| there)? (?:on|at|via|over|in|through)"
            + "(?: my| our| the)? " + PLATFORM + "(?![a-z])");

    private static final PlainText PLAIN = new PlainText();

    /** Longer texts are looked through in parts of this size, so that no pattern sees all of it. */
    private static final int PART = 4000;

    private static final int OVERLAP = 200;

    private Contacts() {}

    /** What a text offers: each kind at most once, disguised if one of that kind is only found without the disguise. */
    public static List<Contact> of(String text) {
        Map<Kind, Contact> found = new EnumMap<>(Kind.class);
        for (int from = 0; from < text.length(); from += PART - OVERLAP) {
            look(text.substring(from, Math.min(text.length(), from + PART)), found);
            if (from + PART >= text.length()) {
                break;
            }
        }
        return List.copyOf(found.values());
    }

    private static void look(String text, Map<Kind, Contact> found) {
        var open = count(PlainText.usual(text));
        count(PLAIN.of(text)).forEach((kind, number) -> {
            boolean disguised = number > open.getOrDefault(kind, 0);
            found.merge(kind, new Contact(kind, disguised), (one, other) -> one.disguised() ? one : other);
        });
        open.keySet().forEach(kind -> found.putIfAbsent(kind, new Contact(kind, false)));
    }

    private static Map<Kind, Integer> count(String text) {
        Map<Kind, Integer> counts = new EnumMap<>(Kind.class);
        add(counts, Kind.EMAIL, (int) EMAIL.matcher(text).results().count());
        var rest = EMAIL.matcher(text).replaceAll(" ");
        add(counts, Kind.LINK, (int) LINK.matcher(rest).results().count());
        add(counts, Kind.PHONE, phones(LINK.matcher(rest).replaceAll(" ")));
        add(counts, Kind.HANDLE, (int) (HANDLE.matcher(rest).results().count()
                + CALL.matcher(rest).results().count()));
        return counts;
    }

    private static void add(Map<Kind, Integer> counts, Kind kind, int number) {
        if (number > 0) {
            counts.put(kind, number);
        }
    }

    private static int phones(String text) {
        int phones = 0;
        Matcher matcher = PHONE.matcher(text);
        while (matcher.find()) {
            phones += isPhone(matcher.group().strip()) ? 1 : 0;
        }
        return phones;
    }

    /** Neither a list of years, nor a large number in groups of three, nor one digit again and again, nor counting. */
    private static boolean isPhone(String number) {
        List<String> groups = new ArrayList<>();
        GROUP.matcher(number).results().forEach(group -> groups.add(group.group()));
        boolean years = groups.stream().allMatch(group -> YEAR.matcher(group).matches());
        var digits = String.join("", groups);
        long different = digits.chars().distinct().count();
        return !years && !THOUSANDS.matcher(number).matches() && different > 2 && !COUNTING.contains(digits);
    }
}
