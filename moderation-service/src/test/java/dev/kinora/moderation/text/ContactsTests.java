package dev.kinora.moderation.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.moderation.text.Contact.Kind;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContactsTests {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            LINK   | See https://example.com/a?b=c
            LINK   | more on www.example.org
            LINK   | All recipes: example.shop
            EMAIL  | Write to jane.doe@example.co.uk
            PHONE  | Call +44 20 7946 0958
            PHONE  | (555) 010-4477-88
            PHONE  | 0049.30.1234567
            HANDLE | telegram: @freshdeals
            HANDLE | My snapchat is cool_deals99
            HANDLE | dm me on WhatsApp
            HANDLE | hit us up on telegram""")
    void findsWhatIsWrittenOpenly(Kind kind, String text) {
        assertThat(Contacts.of(text)).containsExactly(new Contact(kind, false));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            dots as words               | LINK   | visit example dot com
            dots in brackets            | LINK   | visit example[.]com or example (dot) com
            a dot with spaces           | LINK   | visit example . com
            spaces between all          | LINK   | e x a m p l e . c o m
            letters of Cyrillic         | LINK   | \u0435\u0445\u0430\u043C\u0440l\u0435.\u0441om
            invisible characters        | LINK   | exa\u200Bmp\u200Dle.\u2060com
            marks of direction          | LINK   | \u202Eexample.\u202Ccom
            emoji between               | LINK   | example\uD83D\uDD25.\uD83D\uDD25com
            a middle dot                | LINK   | example\u00B7com
            at as a word                | EMAIL  | jane [at] example [dot] com
            digits as words             | PHONE  | five five five zero one zero four four seven seven
            digits with letters between | PHONE  | call 5 5 five 0 one 0 four 4 7 7
            digits in boxes             | PHONE  | 5\uFE0F\u20E35\uFE0F\u20E35\uFE0F\u20E30\uFE0F\u20E31\uFE0F\u20E30\uFE0F\u20E34\uFE0F\u20E34\uFE0F\u20E37\uFE0F\u20E37\uFE0F\u20E3
            a platform with spaces      | HANDLE | t e l e g r a m @freshdeals
            a platform of Cyrillic      | HANDLE | t\u0435l\u0435gr\u0430m @freshdeals""")
    void findsWhatIsDisguised(String how, Kind kind, String text) {
        assertThat(Contacts.of(text)).as(how).contains(new Contact(kind, true));
    }

    /** Anybody reads these as what they are. */
    @ParameterizedTest
    @ValueSource(strings = {"ｅｘａｍｐｌｅ．ｃｏｍ", "Example.COM", "\uD835\uDC1E\uD835\uDC31\uD835\uDC1A\uD835\uDC26.com"})
    void takesOtherWidthsForWhatTheyAre(String text) {
        assertThat(Contacts.of(text)).extracting(Contact::kind).containsExactly(Kind.LINK);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A walk in the park. It was great.",
                "My instagram is great",
                "The dot on the i",
                "From 2019 to 2024, 2020-2021-2022",
                "1.000.000.000 views, 12,345,678,901 likes",
                "Score 3:2, at 10:45, on 2026-11-29",
                "000000000000",
                "one two three, one two three",
                "one, two, three, four, five, six, seven, eight, nine, ten!",
                "1, 2, 3, 4, 5, 6, 7, 8, 9, 10",
                "Meet me at the signal on the left",
                "1/2 cup of flour, 3/4 cup of milk",
                "I.e. this, e.g. that, U.S. and U.K.",
                "\u05E9\u05DC\u05D5\u05DD \u05E2\u05D5\u05DC\u05DD",
                "\uD83D\uDE00\uD83D\uDE00\uD83D\uDE00",
                "",
                "\uD83D"
            })
    void findsNothingInOrdinaryText(String text) {
        assertThat(Contacts.of(text)).isEmpty();
    }

    @Test
    void findsAllKindsAndWhatIsDisguisedAmongThem() {
        var found = Contacts.of("example.com, or example dot net; +1 555 010 4477; dm me on telegram");

        assertThat(found)
                .containsExactlyInAnyOrder(
                        new Contact(Kind.LINK, true), new Contact(Kind.PHONE, false), new Contact(Kind.HANDLE, false));
    }

    @Test
    void findsALinkAnywhereInAVeryLongText() {
        for (int words : List.of(0, 700, 799, 801, 5_000, 40_000)) {
            var text = "words ".repeat(words) + " example.com " + " more".repeat(100);

            assertThat(Contacts.of(text)).as("after %d words", words).containsExactly(new Contact(Kind.LINK, false));
        }
    }

    @Test
    void copesWithMuchOfAnything() {
        for (var unit :
                List.of("a", "1 ", "one ", "dot ", ". ", "@", "a.", "telegram ", "\uD83D\uDE00", "\u0301", "(", "x ")) {
            var text = unit.repeat(100_000 / unit.length());

            assertThat(Contacts.of(text)).as(unit).hasSizeLessThanOrEqualTo(Kind.values().length);
        }
    }

    @Test
    void copesWithFiveHundredHashtags() {
        var tags = IntStream.range(0, 500).mapToObj(i -> "tag" + i).toList();

        assertThat(Contacts.of(String.join(" ", tags))).isEmpty();
    }
}
