package dev.paddock.persistence.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.paddock.persistence.StoreSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DialectTest {
    @ParameterizedTest
    @CsvSource({
        "jdbc:h2:./data/paddock, jdbc:h2:journaled:async:./data/paddock",
        "jdbc:h2:/var/lib/paddock, jdbc:h2:journaled:async:/var/lib/paddock",
        "jdbc:h2:~/paddock, jdbc:h2:journaled:async:~/paddock",
        "jdbc:h2:file:./data/paddock, jdbc:h2:journaled:async:./data/paddock",
        "jdbc:h2:C:/paddock, jdbc:h2:journaled:async:C:/paddock"
    })
    void opens_h2_files_so_that_an_interrupt_does_not_close_them(String url, String connectable) {
        assertThat(H2Dialect.INSTANCE.connectable(url)).startsWith(connectable + ";");
    }

    @ParameterizedTest
    @ValueSource(strings = {"jdbc:h2:mem:paddock", "jdbc:h2:tcp://localhost/paddock"})
    void leaves_other_h2_addresses_theirs(String url) {
        assertThat(H2Dialect.INSTANCE.connectable(url)).startsWith(url + ";");
    }

    @Test
    void keeps_what_a_killed_process_may_come_back_to_for_as_long_as_h2_itself_would() {
        assertThat(H2Dialect.INSTANCE.connectable("jdbc:h2:./data/paddock")).contains(";RETENTION_TIME=45000;");
    }

    @Test
    void is_known_by_the_address() {
        assertThat(Dialect.of("jdbc:postgresql://localhost/paddock")).isEqualTo(PostgresDialect.INSTANCE);
        assertThat(Dialect.of("jdbc:h2:./data/paddock")).isEqualTo(H2Dialect.INSTANCE);
        assertThatIllegalArgumentException().isThrownBy(() -> StoreSettings.at("jdbc:mysql://localhost/x", "", ""));
    }

    @Test
    void shows_no_password() {
        var settings = StoreSettings.at("jdbc:postgresql://localhost/paddock?password=secret", "paddock", "secret");

        assertThat(settings.toString()).contains("localhost/paddock").doesNotContain("secret");
    }
}
