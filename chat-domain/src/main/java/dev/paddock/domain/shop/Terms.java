package dev.paddock.domain.shop;

import dev.paddock.domain.assistant.Contact;
import dev.paddock.domain.dealer.Dealers;
import dev.paddock.domain.presence.Grace;
import java.time.Period;
import java.time.ZoneId;

/**
 * The terms the shop works by, which its operator sets.
 *
 * @param grace how long those whose connection dropped are waited for
 * @param zone where the shop is: what its days and hours go by
 * @param chatsKept for how long messages are kept
 * @param factorRequired whether staff without a second factor have to enrol one first; only a demo goes without
 * @param limits whether there is a limit to how many strangers somebody writes to
 * @param dealers where customers come to
 * @param contact how the assistant says the dealership is reached
 */
public record Terms(
        Grace grace,
        ZoneId zone,
        Period chatsKept,
        boolean factorRequired,
        boolean limits,
        Dealers dealers,
        Contact contact) {}
