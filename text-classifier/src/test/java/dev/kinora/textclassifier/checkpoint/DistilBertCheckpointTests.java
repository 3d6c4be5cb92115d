package dev.kinora.textclassifier.checkpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.kinora.textclassifier.TinyCheckpoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DistilBertCheckpointTests {

    @TempDir
    private Path folder;

    @Test
    void readsAFolderAsPublished() {
        var checkpoint = DistilBertCheckpoint.open(TinyCheckpoint.folder());

        assertThat(checkpoint.config().encoder()).isEqualTo(new EncoderShape(3, 48, 4, 96, 255, 128));
        assertThat(checkpoint.config().problemType()).isEqualTo(ProblemType.MULTI_LABEL);
        assertThat(checkpoint.config().pooling()).isEqualTo(Pooling.CLS);
        assertThat(checkpoint.config().labels()).containsExactly("S", "H", "V", "HR", "SH", "S3", "H2", "V2", "OK");
        assertThat(checkpoint.config().maxLength()).isEqualTo(128);
        assertThat(checkpoint.modelVersion()).matches("distilbert-tiny@[0-9a-f]{12}");
    }

    @Test
    void ordersLabelsByTheirNumber() {
        var json = "\"0\": \"S\",\n    \"1\": \"H\",";
        TinyCheckpoint.copyTo(folder, "config.json", c -> c.replace(json, "\"1\": \"S\",\n    \"0\": \"H\","));

        assertThat(DistilBertCheckpoint.open(folder).config().labels()).startsWith("H", "S", "V");
    }

    @Test
    void honorsTheMaximumLengthOfTheTokenizer() {
        TinyCheckpoint.copyTo(folder, "tokenizer_config.json", c -> c.replaceAll("1000000000\\d+", "64"));

        assertThat(DistilBertCheckpoint.open(folder).config().maxLength()).isEqualTo(64);
    }

    @ParameterizedTest
    @ValueSource(strings = {"config.json", "model.safetensors"})
    void namesTheFileThatIsMissing(String file) throws IOException {
        Files.delete(TinyCheckpoint.copyTo(folder).resolve(file));

        assertThatThrownBy(() -> DistilBertCheckpoint.open(folder))
                .isInstanceOf(CheckpointException.class)
                .hasMessageEndingWith(file + ": file is missing");
    }

    @Test
    void needsATokenizerOrAVocabulary() throws IOException {
        TinyCheckpoint.copyTo(folder);
        Files.delete(folder.resolve("tokenizer.json"));
        Files.delete(folder.resolve("vocab.txt"));

        assertThatThrownBy(() -> DistilBertCheckpoint.open(folder))
                .hasMessageContaining("has neither tokenizer.json nor vocab.txt");
    }

    @Test
    void namesTheFolderThatIsMissing() {
        assertThatThrownBy(() -> DistilBertCheckpoint.open(folder.resolve("nowhere")))
                .hasMessageContaining("nowhere: checkpoint folder is missing");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"distilbert\"               | \"bert\"       | model_type is 'bert'",
                "\"gelu\"                     | \"relu\"       | activation is 'relu'",
                "\"dim\": 48                  | \"dim\": 47    | dim 47 is not a multiple of n_heads 4",
                "\"dim\": 48                  | \"dim\": 52    | has shape [255, 48], the configuration says [255, 52]",
                "\"dim\": 48                  | \"dim\": \"x\" | dim is missing or not a whole number",
                "\"n_layers\": 3              | \"n_layers\": 4 | tensor distilbert.transformer.layer.3",
                "\"n_layers\": 3              | \"n_layers\": 0 | n_layers must be positive",
                "multi_label_classification   | regression     | is not a classification",
                "\"0\": \"S\"                 | \"9\": \"S\"   | id2label has 9 entries but no '0'",
                "\"0\": \"S\"                 | \"0\": \"H\"   | names the same label twice",
                "\"8\": \"OK\"                | \"8\": \"OK\", \"9\": \"X\" | the configuration says [10, 48]",
                "\"vocab_size\": 255          | \"vocab_size\": 200 | but the model has only 200",
                "\"vocab_size\": 255          | \"vocab_size\": 383 | ends at word piece 254 but the model has 383",
                "\"vocab_size\": 255          | \"vocab_size\": 382 | the configuration says [382, 48]",
            })
    void saysWhatDoesNotFit(String from, String to, String problem) {
        TinyCheckpoint.copyTo(folder, "config.json", c -> c.replace(from, to));

        assertThatThrownBy(() -> DistilBertCheckpoint.open(folder))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining(problem);
    }

    @Test
    void rejectsATokenizerThatIsNoWordPiece() {
        TinyCheckpoint.copyTo(
                folder,
                "tokenizer.json",
                c -> c.replace("\"type\": \"WordPiece\"", "\"type\": \"BPE\"")
                        .replace("\"type\":\"WordPiece\"", "\"type\":\"BPE\""));

        assertThatThrownBy(() -> DistilBertCheckpoint.open(folder)).hasMessageContaining("expected WordPiece");
    }

    @Test
    void rejectsATokenizerOfAnotherModel() {
        TinyCheckpoint.copyTo(
                folder, "config.json", c -> c.replaceAll("\"pad_token_id\": \\d+", "\"pad_token_id\": 7"));

        assertThatThrownBy(() -> DistilBertCheckpoint.open(folder)).hasMessageContaining("the tokenizer is of another");
    }

    @Test
    void rejectsAnAddedTokenBeyondTheModel() {
        TinyCheckpoint.copyTo(
                folder,
                "tokenizer.json",
                c -> c.replaceFirst("\"added_tokens\": ?\\[", "$0{\"id\":300,\"content\":\"<x>\"},"));

        assertThatThrownBy(() -> DistilBertCheckpoint.open(folder)).hasMessageContaining("has word piece 300");
    }

    @Test
    void rejectsTwoWordPiecesWithOneId() {
        TinyCheckpoint.copyTo(
                folder,
                "tokenizer.json",
                c -> c.replaceFirst("\"added_tokens\": ?\\[", "$0{\"id\":0,\"content\":\"<x>\"},"));

        assertThatThrownBy(() -> DistilBertCheckpoint.open(folder))
                .isInstanceOf(CheckpointException.class)
                .hasMessageContaining("has two word pieces with id 0: [<x>, [PAD]]");
    }

    @Test
    void takesACheckpointWithoutProblemTypeAsSingleLabel() {
        TinyCheckpoint.copyTo(folder, "config.json", c -> c.replace("\"problem_type\"", "\"other\""));

        assertThat(DistilBertCheckpoint.open(folder).config().problemType()).isEqualTo(ProblemType.SINGLE_LABEL);
    }
}
