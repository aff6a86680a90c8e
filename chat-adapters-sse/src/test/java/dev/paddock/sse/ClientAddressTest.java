package dev.paddock.sse;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClientAddressTest {
    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 192.0.2.1, 192.0.2.1",
        "127.0.0.1, '198.51.100.7, 192.0.2.1', 192.0.2.1",
        "10.0.0.2, '198.51.100.7, 192.0.2.1, 10.0.0.9', 192.0.2.1",
        "::1, '[2001:db8::1]', 20010db800000000/64",
        "fd00::1, '2001:db8:1:2:3:4:5:6', 20010db800010002/64",
        "127.0.0.1, 'localhost', 127.0.0.1",
        "127.0.0.1, 'evil, 192.0.2.1', 192.0.2.1",
        "127.0.0.1, '192.0.2.1, evil', 127.0.0.1",
        "127.0.0.1, '', 127.0.0.1",
        "127.0.0.1, '10.0.0.5', 10.0.0.5",
        "203.0.113.5, 192.0.2.1, 203.0.113.5",
        "127.0.0.1, '::ffff:192.0.2.1', 192.0.2.1",
        "127.0.0.1, '999.1.1.1', 127.0.0.1",
    })
    void is_the_last_one_that_no_proxy_of_ours_has(String peer, String forwardedFor, String client) {
        assertThat(ClientAddress.behind(peer, forwardedFor).value()).isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "10.1.2.3", "172.16.0.1", "192.168.1.1", "::1", "fd12::1"})
    void knows_private_networks(String address) {
        assertThat(ClientAddress.isPrivate(address)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "172.32.0.1", "2001:db8::1", "localhost", "", "a.b.c.d"})
    void knows_what_is_none(String address) {
        assertThat(ClientAddress.isPrivate(address)).isFalse();
    }
}
