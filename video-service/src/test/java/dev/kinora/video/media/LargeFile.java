package dev.kinora.video.media;

import dev.kinora.starter.media.MediaStore;
import dev.kinora.starter.media.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Puts, reads and fetches one file in a process of its own, whose heap is smaller than the file. */
final class LargeFile {

    private LargeFile() {}

    /** Key, file, work folder, then the store's class that has a static {@code open} and its arguments. */
    public static void main(String[] args) throws Exception {
        var open = Class.forName(args[3]).getMethod("open", String[].class);
        var store = (MediaStore) open.invoke(null, (Object) Arrays.copyOfRange(args, 4, args.length));
        store.put(args[0], Path.of(args[1]));
        System.out.println("read " + read(store, args[0]));
        System.out.println(
                "fetched " + Files.size(store.fetch(args[0], Path.of(args[2])).orElseThrow()));
    }

    private static String read(MediaStore store, String key) throws IOException {
        try (InputStream in = store.read(store.find(key).orElseThrow()).getInputStream()) {
            return Sha256.hex(in);
        }
    }
}
