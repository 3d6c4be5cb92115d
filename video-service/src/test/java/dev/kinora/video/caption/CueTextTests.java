package dev.kinora.video.caption;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CueTextTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "Hello                               | Hello                                   | Hello",
                "<b>a</b> <i>b</i> <u>c</u>          | <b>a</b> <i>b</i> <u>c</u>              | a b c",
                "<c.yellow.bg_black>a</c>            | <c.yellow.bg_black>a</c>                | a",
                "<v.loud Ann Lee>hi                  | <v.loud Ann Lee>hi</v>                  | Ann Lee: hi",
                "<lang en-GB>color</lang>           | <lang en-GB>color</lang>               | color",
                "<lang \"x>a</lang>                  | a                                       | a",
                "<ruby>漢<rt>kan</rt></ruby>          | <ruby>漢<rt>kan</rt></ruby>              | 漢kan",
                "<rt>alone</rt>                      | alone                                   | alone",
                "<b>never closed                     | <b>never closed</b>                     | never closed",
                "<b><i>crossed</b></i>               | <b><i>crossed</i></b>                   | crossed",
                "</b>closed only                     | closed only                             | closed only",
                "<B>Upper</B>                        | <b>Upper</b>                            | Upper",
                "<script>alert(1)</script>           | alert(1)                                | alert(1)",
                "<scr<script>ipt>x</script>          | &lt;script&gt;x                         | <script>x",
                "<b onclick=\"x()\">a</b>            | <b>a</b>                                | a",
                "<img src=x onerror=x>a              | a                                       | a",
                "<!-- hidden -->a                    | a                                       | a",
                "<00:00:01.500>karaoke               | karaoke                                 | karaoke",
                "I <3 you                            | I &lt;3 you                             | I <3 you",
                "a < b > c                           | a &lt; b &gt; c                         | a < b > c",
                "Tom & Jerry &amp; co                | Tom &amp; Jerry &amp; co                | Tom & Jerry & co",
                "&lt;script&gt;                      | &lt;script&gt;                          | <script>",
                "&#102;un &#x66;un                   | fun fun                                 | fun fun",
                "&unknown;                           | &amp;unknown;                           | &unknown;",
                "a&#0;b&#10;c&#xD800;d&#x110000;e    | abcde                                   | abcde",
                "ba<b></b>d                          | ba<b></b>d                              | bad"
            })
    void writesCleanTextAnew(String written, String markup, String plain) {
        assertThat(CueText.clean(written)).isEqualTo(new CueText.Clean(markup, plain));
    }

    @Test
    void neverLeavesABlankLineThatWouldEndTheCue() {
        assertThat(CueText.clean("a\n<x>\n\t\n b &#10;\n&#13;\nc").markup()).isEqualTo("a\nb\nc");
    }

    @Test
    void staysFastAndBalancedWithEndlessNesting() {
        var clean = CueText.clean("<b><i><c>".repeat(2_000) + "<".repeat(2_000) + "deep" + "</c.x".repeat(500));

        assertThat(clean.markup().substring(0, 28)).isEqualTo("<b><i><c><b><i><c><b><i>&lt;");
        assertThat(clean.markup().substring(clean.markup().length() - 36))
                .isEqualTo("/c.x</i></b></c></i></b></c></i></b>");
        assertThat(clean.plain()).contains("deep");
    }

    @Test
    void boundsClasses() {
        assertThat(CueText.clean("<c.a.b.c.d.e." + "x".repeat(50) + ".\"url(>a").markup())
                .isEqualTo("<c.a.b.c.d>a</c>");
    }
}
