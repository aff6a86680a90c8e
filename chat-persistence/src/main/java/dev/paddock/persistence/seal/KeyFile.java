package dev.paddock.persistence.seal;

import dev.paddock.persistence.KeyPlace;
import dev.paddock.persistence.MissingKeyException;
import dev.paddock.persistence.file.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;

/** The file of the keys, which appears whole, on the disk, and for its owner alone. */
final class KeyFile {
    private static final SealingKeys MEMORY = SealingKeys.fresh();
    private static final String HEAD = """
            # Paddock's secrets in the database are sealed by the first of these keys; all of them open what is there.
            # Keep a copy, and keep it apart from backups: each is worth nothing to a thief without the other.
            """;

    private KeyFile() {}

    /** The keys at {@code place}, empty if there are none yet. */
    static Optional<SealingKeys> read(KeyPlace place) {
        if (place.given() != null) {
            return Optional.of(parsed(place, place.given().value()));
        }
        if (place.file() == null) {
            return Optional.of(MEMORY);
        }
        if (!Files.exists(place.file())) {
            return Optional.empty();
        }
        try {
            var keys = parsed(place, Files.readString(place.file()));
            OwnerOnly.close(place.file());
            return Optional.of(keys);
        } catch (IOException e) {
            throw new MissingKeyException("the keys in " + place.shown() + " can't be read (" + e + ")");
        }
    }

    private static SealingKeys parsed(KeyPlace place, String text) {
        return SealingKeys.parse(text)
                .orElseThrow(() -> new MissingKeyException(
                        place.shown() + " has something in it that is no key: each is" + " 32 bytes in Base64"));
    }

    /** Makes the file with one new key, unless another process is first; returns the keys that are in it then. */
    static SealingKeys make(KeyPlace place, Path file) {
        var keys = SealingKeys.fresh();
        try {
            var part = written(file, keys);
            try {
                link(part, file);
                force(file);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (FileAlreadyExistsException e) {
            return read(place).orElseThrow();
        } catch (IOException e) {
            throw new MissingKeyException("the file of keys, " + file + ", can't be made (" + e + ")");
        }
        return keys;
    }

    /** The way to a name that never replaces anything; where there are no links, a move that looks first. */
    private static void link(Path part, Path file) throws IOException {
        try {
            Files.createLink(file, part);
        } catch (UnsupportedOperationException e) {
            Files.move(part, file);
        }
    }

    static void replace(Path file, SealingKeys keys) {
        try {
            Files.move(written(file, keys), file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            force(file);
        } catch (IOException e) {
            throw new MissingKeyException(
                    "the file of keys, " + file + ", can't be written, and is as it was (" + e + ")");
        }
    }

    private static Path written(Path file, SealingKeys keys) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException("it has no folder");
        }
        OwnerOnly.makeFolder(folder);
        var part = Files.createTempFile(folder, ".paddock-", ".keys"); // for its owner alone
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.US_ASCII.encode(HEAD + keys.text()));
            channel.force(true);
        }
        return part;
    }

    /** A name is found again after a power cut once its folder is on the disk; only POSIX lets one force that. */
    private static void force(Path file) throws IOException {
        var folder = file.toAbsolutePath().getParent();
        if (folder != null && Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            try (var opened = FileChannel.open(folder, StandardOpenOption.READ)) {
                opened.force(true);
            }
        }
    }
}
