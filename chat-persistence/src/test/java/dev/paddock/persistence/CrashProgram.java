package dev.paddock.persistence;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * {@link CrashWriter} made ready to be started many times: its classes in jars alone, which the JVM can keep an archive of, loaded and
 * linked. Without the archive each start takes seconds of a busy machine. Thread-safe.
 */
final class CrashProgram {
    private static final List<String> LEAN = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Xlog:cds=off",
            "-Xmx128m");

    static final CrashProgram GET = prepared(); // after what it needs

    private final String classPath;
    private final Path archive;

    private CrashProgram(String classPath, Path archive) {
        this.classPath = classPath;
        this.archive = archive;
    }

    private static CrashProgram prepared() {
        try {
            var folder = Path.of("target", "crash-program").toAbsolutePath();
            Files.createDirectories(folder);
            var archive = folder.resolve("classes.jsa");
            Files.deleteIfExists(archive);
            var program = new CrashProgram(inJars(folder.resolve("classes.jar")), archive);
            program.keepClasses();
            return program;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts it, to run until it is killed. */
    Process start(String... arguments) throws IOException {
        return run("-XX:SharedArchiveFile=" + archive, arguments);
    }

    /** Runs it once against a database of its own; at its end the JVM writes down what it loaded. */
    private void keepClasses() throws IOException {
        var settings = TestDatabases.h2();
        Preparation.of(settings);
        var writer = run(
                "-XX:ArchiveClassesAtExit=" + archive, settings.url(), settings.user(), settings.password(), "kept");
        try (var lines = writer.inputReader()) {
            for (int line = 0; line < 20; line++) {
                lines.readLine();
            }
            writer.toHandle().destroy();
            lines.lines().forEach(line -> {});
        }
        writer.onExit().join();
    }

    private Process run(String option, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LEAN);
        command.addAll(List.of(option, "-cp", classPath, CrashWriter.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(
                        Path.of("target", "crash-writer.log").toFile()))
                .start();
    }

    /** The class path of the tests, with all its folders packed into {@code jar}. */
    private static String inJars(Path jar) throws IOException {
        var path = new ArrayList<>(List.of(jar.toString()));
        var names = new HashSet<String>();
        try (var out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                if (Files.isDirectory(Path.of(entry))) {
                    pack(Path.of(entry), out, names);
                } else {
                    path.add(entry);
                }
            }
        }
        return String.join(File.pathSeparator, path);
    }

    private static void pack(Path folder, JarOutputStream out, Set<String> names) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String name = folder.relativize(file).toString().replace(File.separatorChar, '/');
                if (names.add(name)) {
                    out.putNextEntry(new ZipEntry(name));
                    Files.copy(file, out);
                    out.closeEntry();
                }
            }
        }
    }
}
