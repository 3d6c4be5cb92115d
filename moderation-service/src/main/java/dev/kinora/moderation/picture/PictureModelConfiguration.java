package dev.kinora.moderation.picture;

import dev.kinora.moderation.text.TextModel;
import dev.kinora.visionclassifier.VisionClassifier;
import dev.kinora.visionclassifier.words.WordReader;
import java.time.Duration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PictureModelConfiguration {

    /** How long a video waits for a model that is still loading. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    @Bean
    @ConditionalOnMissingBean
    PictureModel pictureModel(TextModel text) {
        return new LoadedPictureModel(text, VisionClassifier::builtin, PATIENCE);
    }

    @Bean
    @ConditionalOnMissingBean
    WordModel wordModel() {
        return new LoadedWordModel(WordReader.VERSION, WordReader::builtin);
    }
}
