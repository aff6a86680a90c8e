package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What one call for the figures answered.
 *
 * @param samples by name and labels, as they are written
 * @param types each figure's, by the name it was announced under
 */
record Scrape(Map<String, Double> samples, Map<String, String> types) {
    private static final Pattern SAMPLE = Pattern.compile("([a-z0-9_]+)(\\{.*})? (\\S+)");
    private static final Pattern LABEL = Pattern.compile("([a-z]+)=\"([^\"]*)\"");

    static Scrape of(String text) {
        var samples = new LinkedHashMap<String, Double>();
        var types = new LinkedHashMap<String, String>();
        for (var line : text.lines().toList()) {
            var sample = SAMPLE.matcher(line);
            if (line.startsWith("# TYPE ")) {
                types.put(line.split(" ")[2], line.split(" ")[3]);
            } else if (sample.matches()) {
                var labels = sample.group(2) == null ? "" : sample.group(2);
                samples.put(sample.group(1) + labels, Double.parseDouble(sample.group(3)));
            } else {
                assertThat(line).startsWith("# HELP ");
            }
        }
        return new Scrape(samples, types);
    }

    /** The value of {@code name}, its labels with it. */
    double value(String name) {
        assertThat(samples).containsKey(name);
        return samples.getOrDefault(name, Double.NaN);
    }

    /** The sum over all labels. */
    double sum(String name) {
        return samples.entrySet().stream()
                .filter(sample ->
                        sample.getKey().equals(name) || sample.getKey().startsWith(name + "{"))
                .mapToDouble(Map.Entry::getValue)
                .sum();
    }

    /** The values that each label of the figure {@code name} takes; where a bucket ends is none. */
    Map<String, Set<String>> labels(String name) {
        var labels = new TreeMap<String, Set<String>>();
        samples.keySet().stream()
                .filter(sample -> sample.matches(Pattern.quote(name) + "(_bucket|_count|_sum|_max)?(\\{.*)?"))
                .flatMap(sample -> LABEL.matcher(sample).results())
                .filter(label -> !label.group(1).equals("le"))
                .forEach(label -> labels.computeIfAbsent(label.group(1), key -> new TreeSet<>())
                        .add(label.group(2)));
        return labels;
    }

    /** The names of our own figures; the greatest that a histogram saw goes by that histogram's. */
    Set<String> ours() {
        return types.keySet().stream()
                .filter(name -> name.startsWith("paddock_"))
                .filter(name -> !name.endsWith("_max") || !types.containsKey(name.replaceFirst("_max$", "")))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
