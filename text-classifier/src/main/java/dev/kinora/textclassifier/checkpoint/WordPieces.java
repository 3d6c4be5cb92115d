package dev.kinora.textclassifier.checkpoint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * The word pieces of a checkpoint.
 *
 * @param source file they were read from
 * @param json definition in the format of {@code tokenizer.json}
 * @param vocabulary id of each word piece
 * @param maxLength {@code model_max_length} of {@code tokenizer_config.json}; a huge number if it is missing
 */
public record WordPieces(Path source, String json, Map<String, Integer> vocabulary, int maxLength) {

    private static final String UNKNOWN = "[UNK]";

    public WordPieces {
        vocabulary = Map.copyOf(vocabulary);
        for (var special : new String[] {"[PAD]", UNKNOWN, "[CLS]", "[SEP]"}) {
            if (!vocabulary.containsKey(special)) {
                throw new CheckpointException(source, "has no word piece " + special);
            }
        }
        requireDistinctIds(source, vocabulary);
    }

    /** Reads {@code tokenizer.json}, or creates an equivalent from {@code vocab.txt}. */
    static WordPieces read(Path folder) {
        var tokenizerFile = folder.resolve("tokenizer.json");
        var vocabularyFile = folder.resolve("vocab.txt");
        if (Files.exists(tokenizerFile)) {
            return fromTokenizer(tokenizerFile, maxLength(folder));
        }
        if (Files.exists(vocabularyFile)) {
            return fromVocabulary(vocabularyFile, settings(folder), maxLength(folder));
        }
        throw new CheckpointException(folder, "has neither tokenizer.json nor vocab.txt");
    }

    public int padding() {
        return id("[PAD]");
    }

    public int unknown() {
        return id(UNKNOWN);
    }

    /** Whether the text is a single lower-case word of the vocabulary. */
    public boolean isWord(String text) {
        return vocabulary.containsKey(text);
    }

    /** The index of a lower-case word or word piece in the vocabulary, or −1. */
    public int rank(String piece) {
        return vocabulary.getOrDefault(piece, -1);
    }

    int largestId() {
        return vocabulary.values().stream().mapToInt(Integer::intValue).max().orElseThrow();
    }

    private static void requireDistinctIds(Path source, Map<String, Integer> vocabulary) {
        Map<Integer, String> pieces = HashMap.newHashMap(vocabulary.size());
        vocabulary.forEach((piece, id) -> {
            var other = pieces.put(id, piece);
            if (other != null) {
                var both = Stream.of(piece, other).sorted().toList();
                throw new CheckpointException(source, "has two word pieces with id " + id + ": " + both);
            }
        });
    }

    private int id(String piece) {
        var id = vocabulary.get(piece);
        if (id == null) {
            throw new CheckpointException(source, "has no word piece " + piece);
        }
        return id;
    }

    private static WordPieces fromTokenizer(Path file, int maxLength) {
        var json = JsonFiles.object(file);
        var type = json.path("model").path("type").asString("");
        var entries = json.path("model").path("vocab");
        if (!type.equals("WordPiece") || !entries.isObject()) {
            throw new CheckpointException(file, "model type is '" + type + "', expected WordPiece with a vocabulary");
        }
        Map<String, Integer> vocabulary = HashMap.newHashMap(entries.size());
        for (var entry : entries.properties()) {
            if (!entry.getValue().isInt() || entry.getValue().intValue() < 0) {
                throw new CheckpointException(file, "word piece '" + entry.getKey() + "' has no valid id");
            }
            vocabulary.put(entry.getKey(), entry.getValue().intValue());
        }
        for (var added : json.path("added_tokens")) {
            vocabulary.put(added.path("content").asString(""), added.path("id").asInt(0));
        }
        return new WordPieces(file, json.toString(), vocabulary, maxLength);
    }

    private static WordPieces fromVocabulary(Path file, ObjectNode settings, int maxLength) {
        Map<String, Integer> vocabulary = new LinkedHashMap<>();
        try (var lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (vocabulary.put(line, vocabulary.size()) != null) {
                    throw new CheckpointException(file, "names the word piece of line " + vocabulary.size() + " twice");
                }
            }
        } catch (IOException e) {
            throw new CheckpointException(file, "cannot be read as UTF-8", e);
        }
        var pieces = new WordPieces(file, "", vocabulary, maxLength);
        return new WordPieces(file, tokenizerJson(pieces, vocabulary, settings), vocabulary, maxLength);
    }

    /** The tokenizer that Hugging Face builds for DistilBERT around a plain vocabulary. */
    private static String tokenizerJson(WordPieces pieces, Map<String, Integer> vocabulary, ObjectNode settings) {
        var json = JsonFiles.MAPPER.createObjectNode().put("version", "1.0");
        var added = json.putArray("added_tokens");
        for (var special : new String[] {"[PAD]", UNKNOWN, "[CLS]", "[SEP]", "[MASK]"}) {
            if (vocabulary.containsKey(special)) {
                added.addObject()
                        .put("id", pieces.id(special))
                        .put("content", special)
                        .put("single_word", false)
                        .put("lstrip", false)
                        .put("rstrip", false)
                        .put("normalized", false)
                        .put("special", true);
            }
        }
        json.putObject("normalizer")
                .put("type", "BertNormalizer")
                .put("clean_text", true)
                .put(
                        "handle_chinese_chars",
                        settings.path("tokenize_chinese_chars").asBoolean(true))
                .put("lowercase", settings.path("do_lower_case").asBoolean(true))
                .set(
                        "strip_accents",
                        settings.path("strip_accents").isBoolean()
                                ? settings.path("strip_accents")
                                : settings.nullNode());
        json.putObject("pre_tokenizer").put("type", "BertPreTokenizer");
        var processor = json.putObject("post_processor").put("type", "BertProcessing");
        processor.putArray("sep").add("[SEP]").add(pieces.id("[SEP]"));
        processor.putArray("cls").add("[CLS]").add(pieces.id("[CLS]"));
        json.putObject("decoder").put("type", "WordPiece").put("prefix", "##").put("cleanup", true);
        var model = json.putObject("model")
                .put("type", "WordPiece")
                .put("unk_token", UNKNOWN)
                .put("continuing_subword_prefix", "##")
                .put("max_input_chars_per_word", 100);
        var entries = model.putObject("vocab");
        vocabulary.forEach(entries::put);
        return json.toString();
    }

    /** {@code tokenizer_config.json}, or an empty object. */
    private static ObjectNode settings(Path folder) {
        var file = folder.resolve("tokenizer_config.json");
        return Files.exists(file) ? (ObjectNode) JsonFiles.object(file) : JsonFiles.MAPPER.createObjectNode();
    }

    private static int maxLength(Path folder) {
        double length = settings(folder).path("model_max_length").asDouble(Integer.MAX_VALUE);
        return length >= 3 ? (int) Math.min(length, Integer.MAX_VALUE) : Integer.MAX_VALUE;
    }
}
