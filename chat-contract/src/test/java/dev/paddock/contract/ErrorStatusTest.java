package dev.paddock.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Code;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class ErrorStatusTest {
    /** The contract's table, word for word. */
    private static final String TABLE = """
            bad_request 400 · invalid_text 422 · invalid_value 422 · unauthenticated 401 · invalid_credentials 401 · otp_required 401 · \
            forbidden 403 · not_found 404 · room_not_found 404 · room_deleted 410 · room_full 409 · name_taken 409 · name_reserved 409 · email_taken 409 · weak_password 422 · invalid_token 422 · no_mail 409 · advisor_available 409 · \
            not_a_member 403 · conversation_closed 409 · blocked 403 · muted 403 · banned 403 · no_advisor_available 409 · advisor_unavailable 409 · request_already_open 409 · \
            request_already_taken 409 · request_not_pending 409 · slot_taken 409 · slot_not_offered 422 · too_many_appointments 409 · appointment_past 409 · attachment_invalid 422 · misdirected 421 · too_large 413 · \
            rate_limited 429 · unavailable 503 · internal 500""";

    @Test
    void has_a_status_for_every_code_and_it_is_the_contract_s() {
        var contract = Arrays.stream(TABLE.split(" · ", -1))
                .map(line -> line.strip().split(" ", -1))
                .collect(Collectors.toMap(line -> line[0], line -> Integer.valueOf(line[1])));

        var ours = Arrays.stream(Code.values())
                .collect(Collectors.toMap(
                        Code::wireName, code -> ErrorStatus.of(code).http()));

        assertThat(ours).isEqualTo(contract);
    }

    @Test
    void is_worth_a_retry_only_where_waiting_helps() {
        assertThat(Code.values())
                .filteredOn(code -> ErrorStatus.of(code).retryable())
                .containsExactly(Code.RATE_LIMITED, Code.UNAVAILABLE, Code.INTERNAL);
    }

    /** Clients reconnect by themselves after these, and after no other that a hello is answered with. */
    @Test
    void closes_with_a_code_to_come_back_after_exactly_where_a_retry_helps() {
        assertThat(Code.values())
                .filteredOn(code -> ErrorStatus.of(code).close() != CloseCode.NO_HELLO)
                .allMatch(code -> ErrorStatus.of(code).retryable())
                .hasSize(3);
    }
}
