package dev.paddock.domain.account;

import dev.paddock.domain.Code;
import dev.paddock.domain.Refusal;

/** The outcome of choosing a name by which others would take a customer for staff. */
public record NameReserved() implements SignUpOutcome, ChangeProfileOutcome, Refusal {
    @Override
    public Code code() {
        return Code.NAME_RESERVED;
    }

    @Override
    public String detail() {
        return "This name looks like one of the staff's; choose another one.";
    }

    @Override
    public String field() {
        return "displayName";
    }
}
