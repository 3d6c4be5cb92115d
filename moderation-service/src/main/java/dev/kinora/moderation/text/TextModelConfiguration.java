package dev.kinora.moderation.text;

import dev.kinora.textclassifier.checkpoint.ModelDownload;
import java.time.InstantSource;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TextModelConfiguration {

    @Bean
    @ConditionalOnMissingBean
    TextModel textModel(TextModelProperties properties, PublishedModelProperties published, InstantSource clock) {
        return new DjlTextModel(
                new TextModelChoice(properties, published, ModelDownload.Limits.usual()), properties, clock);
    }
}
