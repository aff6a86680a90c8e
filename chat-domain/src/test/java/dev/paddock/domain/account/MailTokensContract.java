package dev.paddock.domain.account;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Contract;
import dev.paddock.domain.Race;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every {@link MailTokens} does. */
public abstract class MailTokensContract extends Contract {
    private Account claire;
    private Instant now;

    @BeforeEach
    final void meet() {
        claire = world.customer("claire");
        now = world.clock().instant();
    }

    @Test
    void shows_a_token_as_issued_until_it_is_redeemed() {
        var token = issue("a", claire, MailToken.Purpose.RESET, now.plusSeconds(60), claire.email());

        assertThat(world.mailTokens().find(token.digest())).contains(token);
        assertThat(world.mailTokens().redeem(token.digest())).contains(token);
        assertThat(world.mailTokens().redeem(token.digest())).isEmpty();
        assertThat(world.mailTokens().find(token.digest())).isEmpty();
    }

    @Test
    void keeps_a_token_that_went_to_no_address() {
        var token = issue("a", claire, MailToken.Purpose.RESET, now, null);

        assertThat(world.mailTokens().find(token.digest())).contains(token);
    }

    @Test
    void voids_the_one_before_for_the_same_purpose_of_the_same_person() {
        var karim = world.customer("karim");
        var first = issue("first", claire, MailToken.Purpose.RESET, now, null);
        var other = issue("other purpose", claire, MailToken.Purpose.VERIFY, now, null);
        var his = issue("his", karim, MailToken.Purpose.RESET, now, null);

        var second = issue("second", claire, MailToken.Purpose.RESET, now, null);

        assertThat(world.mailTokens().find(first.digest())).isEmpty();
        assertThat(world.mailTokens().find(second.digest())).contains(second);
        assertThat(world.mailTokens().find(other.digest())).contains(other);
        assertThat(world.mailTokens().find(his.digest())).contains(his);
    }

    @Test
    void lets_one_of_those_in_who_show_it_at_once() {
        var token = issue("a", claire, MailToken.Purpose.RESET, now, null);

        var redeemed = Race.of(8, i -> world.mailTokens().redeem(token.digest()));

        assertThat(redeemed.stream().flatMap(Optional::stream)).containsExactly(token);
    }

    @Test
    void leaves_one_of_those_issued_at_once() {
        Race.of(8, i -> issue("race " + i, claire, MailToken.Purpose.RESET, now, null));

        var left = IntStream.range(0, 8)
                .mapToObj(i -> world.mailTokens().find(new Secret("race " + i).digest()))
                .flatMap(Optional::stream);

        assertThat(left).hasSize(1);
    }

    @Test
    void prunes_what_is_over_and_nothing_else() {
        var karim = world.customer("karim");
        var gone = issue("gone", claire, MailToken.Purpose.RESET, now, null);
        var good = issue("good", karim, MailToken.Purpose.RESET, now.plusMillis(1), null);

        world.mailTokens().prune(now);

        assertThat(world.mailTokens().find(gone.digest())).isEmpty();
        assertThat(world.mailTokens().find(good.digest())).contains(good);
    }

    private MailToken issue(
            String secret, Account account, MailToken.Purpose purpose, Instant end, @Nullable EmailAddress address) {
        var token = new MailToken(new Secret(secret).digest(), account.id(), purpose, address, end);
        world.mailTokens().issue(token);
        return token;
    }
}
