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
        assertThat(detector.foreignLanguage(text)).isPresent();
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
                "",
                "\uD83D\uDE00\uD83D\uDE00",
            })
    void takesEnglishForEnglish(String text) {
        assertThat(detector.foreignLanguage(text)).isEmpty();
    }

    @Test
    void namesTheLanguage() {
        assertThat(detector.foreignLanguage("Das ist ein wunderschönes Video, vielen Dank dafür"))
                .hasValue("deu");
    }
}
