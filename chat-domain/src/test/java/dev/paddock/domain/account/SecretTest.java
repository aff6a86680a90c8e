package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void is_stored_as_its_sha_256() {
        assertThat(new Secret("abc").digest())
                .isEqualTo(new Secret.Digest("ungWv48Bz-pBQUDeXa4iI7ADYaOWF3qctBD_YfIAFa0"));
    }

    @Test
    void never_shows_in_a_log() {
        assertThat(new Secret("abc")).hasToString("Secret[hidden]");
    }

    @Test
    void is_told_apart_from_others_by_its_digest() {
        assertThat(new Secret("abc").digest()).isNotEqualTo(new Secret("abd").digest());
    }

    @Test
    void ids_have_1_to_64_characters() {
        assertThat(new UserId("x".repeat(64)).value()).hasSize(64);
        assertThatIllegalArgumentException().isThrownBy(() -> new UserId(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new UserId("x".repeat(65)));
    }
}
