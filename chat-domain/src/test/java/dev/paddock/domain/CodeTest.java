package dev.paddock.domain;

import static org.assertj.core.api.Assertions.assertThat;

import dev.paddock.domain.Code.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeTest {
    @ParameterizedTest
    @CsvSource({
        "bad_request, MALFORMED",
        "invalid_text, INVALID",
        "invalid_value, INVALID",
        "unauthenticated, UNAUTHENTICATED",
        "invalid_credentials, UNAUTHENTICATED",
        "otp_required, UNAUTHENTICATED",
        "forbidden, FORBIDDEN",
        "not_found, MISSING",
        "room_not_found, MISSING",
        "room_deleted, GONE",
        "room_full, CONFLICT",
        "name_taken, CONFLICT",
        "name_reserved, CONFLICT",
        "email_taken, CONFLICT",
        "weak_password, INVALID",
        "invalid_token, INVALID",
        "no_mail, CONFLICT",
        "advisor_available, CONFLICT",
        "not_a_member, FORBIDDEN",
        "conversation_closed, CONFLICT",
        "blocked, FORBIDDEN",
        "muted, FORBIDDEN",
        "banned, FORBIDDEN",
        "no_advisor_available, CONFLICT",
        "advisor_unavailable, CONFLICT",
        "request_already_open, CONFLICT",
        "request_already_taken, CONFLICT",
        "request_not_pending, CONFLICT",
        "slot_taken, CONFLICT",
        "slot_not_offered, INVALID",
        "too_many_appointments, CONFLICT",
        "appointment_past, CONFLICT",
        "too_large, TOO_LARGE",
        "rate_limited, TOO_MANY",
        "unavailable, UNAVAILABLE",
        "misdirected, MISDIRECTED",
        "internal, INTERNAL"
    })
    void is_called_on_the_wire_what_clients_were_promised(String wireName, Kind kind) {
        assertThat(Code.values())
                .filteredOn(code -> code.wireName().equals(wireName))
                .singleElement()
                .extracting(Code::kind)
                .isEqualTo(kind);
    }

    @Test
    void has_no_code_that_clients_were_not_promised() {
        assertThat(Code.values()).hasSize(38);
    }
}
