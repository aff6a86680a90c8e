package dev.paddock.domain.process;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** A disk of a few megabytes that can be filled: a file system in memory, which only root may mount. For one thread. */
public final class SmallDisk implements AutoCloseable {
    private final Path place;
    private final Path filler;

    private SmallDisk(Path place) {
        this.place = place;
        this.filler = place.resolve("filler");
    }

    /** One of so many megabytes at {@code place}; where none can be mounted, the test is skipped. */
    public static SmallDisk mountedAt(Path place, int megabytes) throws IOException {
        Files.createDirectories(place);
        int code;
        try {
            code = run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "paddock-test", place.toString());
        } catch (IOException e) {
            code = -1;
        }
        assumeTrue(code == 0, "only root on Linux can mount a disk that is small enough to be filled");
        return new SmallDisk(place);
    }

    public Path place() {
        return place;
    }

    /** Takes all the room that is left, while others may be taking it as well. */
    public void fill() throws IOException {
        byte[] page = new byte[4096];
        try (var out = Files.newOutputStream(filler)) {
            while (place.toFile().getUsableSpace() > 0) {
                out.write(page);
            }
        } catch (IOException e) {
            if (place.toFile().getUsableSpace() > 0) {
                throw e;
            }
        }
    }

    /** Gives back so many bytes of what {@link #fill} took. */
    public void free(int bytes) throws IOException {
        try (var file = FileChannel.open(filler, StandardOpenOption.WRITE)) {
            file.truncate(file.size() - bytes);
        }
    }

    /** Gives back what {@link #fill} took. */
    public void free() throws IOException {
        Files.deleteIfExists(filler);
    }

    @Override
    public void close() throws IOException {
        run("umount", "-l", place.toString());
    }

    private static int run(String... command) throws IOException {
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start()
                .onExit()
                .join()
                .exitValue();
    }
}
