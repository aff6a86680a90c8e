package dev.paddock.app.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The commands that the guide for operators shows, as somebody copies them into a shell. */
final class Guide {
    private static final Path FILE = Path.of("..", "docs", "operations.md");
    private static final String INDENT = "    ";

    private Guide() {}

    /** The block of commands of the chapter {@code heading} in which {@code mention} stands; there has to be one. */
    static String block(String heading, String mention) {
        var found = blocks(heading).stream()
                .filter(block -> block.contains(mention))
                .toList();
        assertThat(found).as("%s: %s", heading, mention).hasSize(1);
        return found.get(0);
    }

    private static List<String> blocks(String heading) {
        var blocks = new ArrayList<String>();
        boolean inside = false;
        var block = new StringBuilder();
        for (String line : lines()) {
            if (line.startsWith("## ")) {
                inside = line.equals("## " + heading);
            }
            if (inside && line.startsWith(INDENT)) {
                block.append(line.substring(INDENT.length())).append('\n');
            } else if (!block.isEmpty()) {
                blocks.add(block.toString());
                block.setLength(0);
            }
        }
        return blocks;
    }

    private static List<String> lines() {
        try {
            return Files.readAllLines(FILE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
