package dev.paddock.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * The processor time that a process takes, all its threads and the kernel's work for it together, as Linux counts it: in hundredths of a
 * second. Other work on the machine blurs it far less than it blurs the time that passes.
 *
 * @param process the process's id
 */
record ProcessorTime(String process) {
    private static final double TICKS_PER_SECOND = 100;
    private static final int USER = 11;
    private static final int SYSTEM = 12;

    /** The seconds taken so far. */
    double seconds() throws IOException {
        var line = Files.readString(Path.of("/proc", process, "stat"));
        var fields = line.substring(line.lastIndexOf(')') + 2).split(" ", -1);
        return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) / TICKS_PER_SECOND;
    }
}
