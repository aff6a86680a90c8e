package dev.paddock.contract.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProxiesFuzzTest {
    private static final String[] HOPS = {
        "192.0.2.1", "10.0.0.9", "[2001:db8::1]", "fd00::7", "::ffff:10.0.0.1", "localhost", "unknown", "_hidden", "",
                " ",
        "10.0.0.9:4711", "256.1.1.1", "1.2.3", "0x7f.1", "::1%eth0", "\"[::1]\"", "é", "\u0000", "::::", "fe80::1%1"
    };
    private static final String LETTERS = "0123456789abcdef.:,;[] %\"xyz\t\u00e9\ud800";

    private final Proxies proxies = Proxies.of("127.0.0.0/8, 10.0.0.0/8, fd00::/8");

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void whatever_a_proxy_passes_on_an_address_comes_out_and_never_by_a_name_looked_up(long seed) {
        var random = new SplittableRandom(seed);
        var peer = InetAddress.getLoopbackAddress();
        for (int i = 0; i < 5_000; i++) {
            var client = proxies.clientOf(peer, random.nextBoolean() ? hops(random) : letters(random))
                    .value();

            assertThat(client).matches("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-f]{16}/64");
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void who_is_no_proxy_is_who_they_are_whatever_they_say(long seed) throws UnknownHostException {
        var random = new SplittableRandom(seed);
        var stranger = InetAddress.getByName("203.0.113.5");
        for (int i = 0; i < 2_000; i++) {
            assertThat(proxies.clientOf(stranger, hops(random)).value()).isEqualTo("203.0.113.5");
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void what_stands_before_the_address_our_proxy_wrote_changes_nothing(long seed) {
        var random = new SplittableRandom(seed);
        var peer = InetAddress.getLoopbackAddress();
        for (int i = 0; i < 2_000; i++) {
            assertThat(proxies.clientOf(peer, hops(random) + ", 192.0.2.77, 10.0.0.3")
                            .value())
                    .isEqualTo("192.0.2.77");
        }
    }

    private static String hops(SplittableRandom random) {
        var hops = new StringBuilder();
        for (int n = random.nextInt(6); n >= 0; n--) {
            hops.append(HOPS[random.nextInt(HOPS.length)]).append(random.nextInt(5) == 0 ? "; " : ", ");
        }
        return hops.append(HOPS[random.nextInt(HOPS.length)]).toString();
    }

    private static String letters(SplittableRandom random) {
        var text = new StringBuilder();
        for (int n = random.nextInt(60); n > 0; n--) {
            text.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return text.toString();
    }
}
