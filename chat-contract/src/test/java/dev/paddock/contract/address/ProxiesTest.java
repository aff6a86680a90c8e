package dev.paddock.contract.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesTest {
    private final Proxies proxies = Proxies.of("127.0.0.0/8, ::1,10.0.0.0/8, fd00::/8 ,192.0.2.200");

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 192.0.2.1, 192.0.2.1",
        "127.0.0.1, '198.51.100.7, 192.0.2.1', 192.0.2.1",
        "10.0.0.2, '198.51.100.7, 192.0.2.1, 10.0.0.9', 192.0.2.1",
        "10.0.0.2, '198.51.100.7; 192.0.2.1; 10.0.0.9', 192.0.2.1",
        "192.0.2.200, '192.0.2.1, fd00::7, 10.0.0.9', 192.0.2.1",
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
    void finds_the_last_one_that_no_proxy_of_ours_has(String peer, String forwardedFor, String client)
            throws UnknownHostException {
        assertThat(proxies.clientOf(InetAddress.getByName(peer), forwardedFor).value())
                .isEqualTo(client);
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.9.9.9", "10.1.2.3", "::1", "fd12::1", "192.0.2.200"})
    void contains_addresses_of_its_networks(String address) throws UnknownHostException {
        assertThat(proxies.contains(InetAddress.getByName(address))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.1", "192.0.2.201", "11.0.0.0", "2001:db8::1", "fe00::1", "::2", "126.255.255.255"})
    void contains_no_others(String address) throws UnknownHostException {
        assertThat(proxies.contains(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"10.0.0.0/33", "10.0.0.0/", "::1/129", "proxy.example", "10.0.0", "10.0.0.0/8/8", "1.2.3.4/-1"})
    void refuses_what_is_no_network(String text) {
        assertThatThrownBy(() -> Proxies.of("127.0.0.1, " + text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(text);
    }

    @Test
    void believes_nobody_if_there_are_none() {
        assertThat(Proxies.of(" ").clientOf(InetAddress.getLoopbackAddress(), "192.0.2.1"))
                .isEqualTo(Proxies.NONE.clientOf(InetAddress.getLoopbackAddress(), ""));
    }
}
