package dev.paddock.app.settings;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/**
 * The settings as they were written down: the environment, and behind it the file that {@code CHAT_CONFIG} names. A blank value
 * counts as none.
 */
final class Values {
    private final Map<String, String> environment;
    private final Map<String, String> file;

    private Values(Map<String, String> environment, Map<String, String> file) {
        this.environment = environment;
        this.file = file;
    }

    static Values read(Map<String, String> environment) {
        String path = environment.getOrDefault(SettingName.FILE, "");
        return new Values(environment, path.isBlank() ? Map.of() : properties(path));
    }

    /** The value of {@code name}: the environment's, else the file's; a secret's own file stands where its path is set. */
    Optional<String> find(SettingName name) {
        return find(name, environment).or(() -> find(name, file));
    }

    private static Optional<String> find(SettingName name, Map<String, String> source) {
        var plain = present(source, name.name());
        var path = name.secret() ? present(source, name.secretFile()) : Optional.<String>empty();
        if (plain.isPresent() && path.isPresent()) {
            throw new WrongSettingException(
                    name.name(), "is set twice, by itself and by " + name.secretFile() + "; keep one");
        }
        return plain.or(() -> path.map(file -> secret(name.secretFile(), file)).filter(value -> !value.isEmpty()));
    }

    private static Optional<String> present(Map<String, String> source, String key) {
        return Optional.ofNullable(source.get(key))
                .filter(value -> !value.isBlank())
                .map(String::strip);
    }

    private static String secret(String key, String path) {
        try {
            return Files.readString(Path.of(path)).strip();
        } catch (IOException | InvalidPathException e) {
            throw new WrongSettingException(key, "the file " + path + " can't be read");
        }
    }

    private static Map<String, String> properties(String path) {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(Path.of(path))) {
            properties.load(reader);
        } catch (MalformedInputException e) {
            throw new WrongSettingException(SettingName.FILE, "the file " + path + " is not " + StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException e) {
            throw new WrongSettingException(
                    SettingName.FILE, "the file " + path + " can't be read as a properties file");
        }
        var values = new TreeMap<String, String>();
        for (String key : properties.stringPropertyNames()) {
            if (SettingName.of(key).isEmpty()) {
                throw new WrongSettingException(
                        SettingName.FILE, "the file " + path + " has " + key + ", which is no setting");
            }
            values.put(key, properties.getProperty(key));
        }
        return values;
    }
}
