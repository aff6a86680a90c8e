package dev.paddock.ws.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
    @Test
    void fields_come_with_their_types() throws BadRequestException {
        var command = Command.parse("""
                {"type":"x","id":"7","room":"r","limit":3,"restart":true,"since":{"a":1,"b":2},"new":[1,{"deep":null}]}""");

        assertThat(command.type()).isEqualTo("x");
        assertThat(command.id()).isEqualTo("7");
        assertThat(command.idField("room")).isEqualTo("r");
        assertThat(command.number("limit")).hasValue(3);
        assertThat(command.number("absent")).isEmpty();
        assertThat(command.flag("restart")).isTrue();
        assertThat(command.flag("absent")).isFalse();
        assertThat(command.numbers("since")).isEqualTo(Map.of("a", 1L, "b", 2L));
        assertThat(command.textOrNumber("limit")).isEqualTo("3");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "nonsense",
                "[]",
                "\"text\"",
                "{",
                "{}",
                "{\"id\":\"1\"}",
                "{\"type\":\"x\"}",
                "{\"type\":\"x\",\"id\":1}",
                "{\"type\":\"x\",\"id\":\"\"}",
                "{\"type\":\"x\",\"id\":\"\\ud800\"}",
                "{\"type\":\"x\",\"id\":\"\\u0000\"}",
                "{\"type\":5,\"id\":\"1\"}",
                "{\"type\":\"x\",\"id\":\"1\"}{}",
                "{\"type\":\"x\",\"id\":\"1\",\"type\":\"y\"}",
                "{\"type\":\"x\",\"id\":\"1\",\"\\u0069d\":\"1\"}",
                "{\"type\":\"x\",\"id\":\"1\",\"since\":{\"a\":1,\"a\":2}}",
                "{\"type\":\"x\",\"id\":\"1\",\"new\":[{\"a\":1,\"a\":1}]}",
                "{\"type\":\"x\",\"id\":\"1\"",
                "{\"type\":\"x\",\"id\":\"1\",\"n\":123456789012345678901234567890}",
                "{\"type\":\"x\",\"id\":\"0123456789012345678901234567890123456789012345678901234567890123456789\"}"
            })
    void what_is_no_command_is_a_bad_request(String text) {
        assertThatThrownBy(() -> Command.parse(text)).isInstanceOf(BadRequestException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"type\":\"x\",\"id\":\"1\",\"seq\":-1}",
                "{\"type\":\"x\",\"id\":\"1\",\"seq\":1.5}",
                "{\"type\":\"x\",\"id\":\"1\",\"seq\":\"1\"}",
                "{\"type\":\"x\",\"id\":\"1\",\"seq\":{}}"
            })
    void a_number_is_whole_and_not_negative(String text) throws BadRequestException {
        var command = Command.parse(text);

        assertThatThrownBy(() -> command.number("seq"))
                .isInstanceOfSatisfying(
                        BadRequestException.class,
                        fault -> assertThat(fault.id()).isEqualTo("1"));
    }

    @Test
    void the_id_is_repeated_even_if_the_rest_is_broken() {
        assertThatThrownBy(() -> Command.parse("{\"id\":\"9\",\"type\":\"x\",\"broken"))
                .isInstanceOfSatisfying(
                        BadRequestException.class,
                        fault -> assertThat(fault.id()).isEqualTo("9"));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void garbled_commands_are_read_or_refused_and_nothing_else(long seed) {
        var random = new SplittableRandom(seed);
        var whole =
                "{\"type\":\"hello\",\"id\":\"1\",\"ticket\":\"abc\",\"since\":{\"a\":12,\"b\":[1,2,{\"c\":null}]}}";
        for (int i = 0; i < 5_000; i++) {
            var garbled = new StringBuilder(whole);
            for (int changes = random.nextInt(1, 5); changes > 0; changes--) {
                garbled.setCharAt(random.nextInt(garbled.length()), (char) random.nextInt(1, 0x250));
            }
            try {
                assertThat(Command.parse(garbled.toString()).id()).isNotEmpty();
            } catch (BadRequestException e) {
                assertThat(e.detail()).isNotEmpty();
            }
        }
    }
}
