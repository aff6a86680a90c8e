package dev.paddock.domain.process;

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
 * A program on the class path of the tests, made ready to be started many times: its classes in jars alone, which the JVM can keep an
 * archive of, loaded and linked, and compiled as suits a process that lives for seconds. Without the archive each start takes
 * seconds of a busy machine. Thread-safe.
 */
public final class JavaProgram {
    private static final List<String> LEAN = List.of(
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "-Xlog:cds=off",
            "-Xlog:cds+dynamic=off",
            "-Xmx256m");

    private final String mainClass;
    private final String classPath;
    private final Path archive;

    private JavaProgram(String mainClass, String classPath, Path archive) {
        this.mainClass = mainClass;
        this.classPath = classPath;
        this.archive = archive;
    }

    /** The program of that main class, with what it takes to start it quickly in {@code folder}; without an archive yet. */
    public static JavaProgram in(Path folder, String mainClass) {
        try {
            var place = Files.createDirectories(folder.toAbsolutePath());
            var archive = place.resolve("classes.jsa");
            Files.deleteIfExists(archive);
            return new JavaProgram(mainClass, inJars(place.resolve("classes.jar")), archive);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How to run it once, typically: when it ends by itself or by SIGTERM, what it loaded is kept for later starts. */
    public ProcessBuilder recording(String... arguments) {
        return command("-XX:ArchiveClassesAtExit=" + archive, arguments);
    }

    /** How to run it; any of its processes may be killed. */
    public ProcessBuilder run(String... arguments) {
        return command("-XX:SharedArchiveFile=" + archive, arguments);
    }

    private ProcessBuilder command(String option, String... arguments) {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(LEAN);
        command.addAll(List.of(option, "-cp", classPath, mainClass));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
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

    /** With entries for folders too: whoever looks for all files in one begins there. */
    private static void pack(Path folder, JarOutputStream out, Set<String> names) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted().toList()) {
                boolean isFolder = Files.isDirectory(file);
                String name =
                        folder.relativize(file).toString().replace(File.separatorChar, '/') + (isFolder ? "/" : "");
                if (!name.equals("/") && names.add(name)) {
                    out.putNextEntry(new ZipEntry(name));
                    if (!isFolder) {
                        Files.copy(file, out);
                    }
                    out.closeEntry();
                }
            }
        }
    }
}
