package dev.paddock.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.paddock.app.Command.WrongUsageException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandTest {
    @Test
    void serves_unless_told_otherwise() {
        assertThat(Command.of(List.of())).isEqualTo(Command.SERVE);
        assertThat(Command.of(List.of("admin", "create", "nadia@paddock.example")))
                .isEqualTo(Command.CREATE_ADMIN);
        assertThat(Command.of(List.of("audit", "verify"))).isEqualTo(Command.VERIFY_AUDIT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"serve", "admin", "admin create", "admin create a b", "audit verify now", "--help"})
    void says_what_there_is_to_anything_else(String arguments) {
        assertThatThrownBy(() -> Command.of(List.of(arguments.split(" "))))
                .isInstanceOf(WrongUsageException.class)
                .hasMessageContaining("admin create <email>, audit verify");
    }
}
