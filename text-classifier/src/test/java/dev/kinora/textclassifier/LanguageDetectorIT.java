package dev.kinora.textclassifier;

import static org.assertj.core.api.Assertions.assertThat;

import dev.kinora.textclassifier.checkpoint.BuiltinCheckpoint;
import dev.kinora.textclassifier.checkpoint.DistilBertCheckpoint;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LanguageDetectorIT {

    private LanguageDetector detector;

    @BeforeAll
    void load(@TempDir Path cache) {
        detector = new LanguageDetector(
                DistilBertCheckpoint.open(BuiltinCheckpoint.untrained(cache)).tokenizer()::rank);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Das ist ein wunderschönes Video, vielen Dank dafür",
                "me encanta este video, gracias por compartir",
                "quelle belle vidéo, merci beaucoup",
                "che bel video, complimenti davvero",
                "que vídeo lindo, parabéns pelo trabalho",
                "wat een mooie filmpje, bedankt",
                "bardzo ładny film, dziękuję",
                "çok güzel bir video olmuş teşekkürler",
                "video yang sangat bagus terima kasih",
                "nagyon szép videó köszönöm szépen",
            })
    void tellsAForeignLanguage(String text) {
        assertThat(detector.guess(text).language()).isNotIn("en", "und");
        assertThat(detector.guess(text).confidence()).isBetween(0.01, 1.0);
    }

    /** Texts with many words that are also frequent in English texts, like "de", "die" and "van". */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "der Hund ist im Garten und die Katze in der Küche",
                "die Musik in der Stadt war so gut und die Leute waren nett",
                "so ein Mann in der Bar war auch da",
                "die sind alle so nett in dem Land",
                "les enfants de la France sont des amis de la mer",
                "il faut manger la soupe de la mer",
                "tu as vu le film de la semaine et les acteurs",
                "los perros de la casa son la alegria de la familia",
                "no me digas que el perro come en la cama con las patas",
                "van de kat en de man in de tuin",
                "van de man in de bar was de hond",
                "wat was het weer in de stad en de zon op de zee",
                "non mi va di andare in centro con la macchina",
                "la casa al mare era piena di sole e di amici",
                "o video da semana me deu uma alegria no fim do dia",
                "eu gosto da musica e da voz do cantor no fim",
            })
    void isNotFooledByFunctionWords(String text) {
        assertThat(detector.guess(text).language()).isNotIn("en", "und");
        assertThat(detector.guess(text).confidence()).isBetween(0.01, 1.0);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "What a lovely video, thank you for sharing!",
                "first",
                "lol nice one bro",
                "omg thats so cute i cant even",
                "gg wp, see you in the next round",
                "where did you buy that jacket?",
                "Greetings from Hamburg and São Paulo",
                "the croissants look amazing",
                "this is the best one",
                "van life is great",
                "die hard is my favorite film",
                "la la land was so good",
                "the man in the van will die",
                "los angeles is the best city",
                "i met a man in las vegas",
                "da man is back in da house",
                "de niro is so good in this",
                "leonardo da vinci was a man of art",
                "he won the tour de france",
                "",
                "\uD83D\uDE00\uD83D\uDE00",
            })
    void takesEnglishForEnglish(String text) {
        assertThat(detector.guess(text).language()).isIn("en", "und");
    }

    @Test
    void namesTheLanguage() {
        assertThat(language("Das ist ein wunderschönes Video, vielen Dank dafür"))
                .isEqualTo("de");
        assertThat(language("Какой красивый закат, спасибо за видео")).isEqualTo("ru");
        assertThat(language("คุณสบายดีไหมครับ วันนี้อากาศดีมาก")).isEqualTo("th");
        assertThat(language("今天的日落非常漂亮，谢谢你的视频分享")).isEqualTo("zh");
        assertThat(language("What a lovely video, thank you for sharing!")).isEqualTo("en");
    }

    @Test
    void cannotTellAFewWords() {
        assertThat(detector.guess("Привет")).isEqualTo(LanguageGuess.UNDECIDED);
        assertThat(detector.guess("bello!")).isEqualTo(LanguageGuess.UNDECIDED);
    }

    private String language(String text) {
        return detector.guess(text).language();
    }
}
