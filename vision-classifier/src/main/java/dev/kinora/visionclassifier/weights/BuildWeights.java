package dev.kinora.visionclassifier.weights;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The step of the build that puts the weights on the class path, where they are not there yet. */
public final class BuildWeights {

    private BuildWeights() {}

    /** Arguments: the folder of the classes, and one for the npm package. */
    public static void main(String[] arguments) throws IOException {
        run(Path.of(arguments[0]), Path.of(arguments[1]));
    }

    static void run(Path classes, Path packages) throws IOException {
        var folder = classes.resolve(PinnedWeights.class.getPackageName().replace('.', '/'));
        var file = folder.resolve(PinnedWeights.RESOURCE);
        if (Files.exists(file) && PinnedWeights.sha256(Files.readAllBytes(file)).equals(PinnedWeights.SHA_256)) {
            return;
        }
        var files = NpmPackage.open(packages);
        var archive = TorchArchive.of(FoldedMobileNet.of(KerasModel.of(
                files.text("package/dist/models/mobilenet_v2/model.min.js"),
                files.text("package/dist/models/mobilenet_v2/group1-shard1of1.min.js"))));
        PinnedWeights.requireKnown("What was converted from " + PinnedWeights.PACKAGE, archive);
        Files.createDirectories(folder);
        var part = folder.resolve(PinnedWeights.RESOURCE + ".part");
        Files.write(part, archive);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        Files.writeString(
                folder.resolve(PinnedWeights.RESOURCE + ".sha256"),
                PinnedWeights.SHA_256 + "  " + PinnedWeights.RESOURCE + "\n");
    }
}
