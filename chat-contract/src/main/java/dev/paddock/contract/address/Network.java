package dev.paddock.contract.address;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/** The addresses that have their first {@code bits} bits in common with {@code base}. */
record Network(InetAddress base, int bits) {
    private static final Pattern LITERAL =
            Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int LONGEST_LITERAL = 45;

    /** An address, or one and how many of its bits count, such as {@code 10.0.0.0/8}; empty if it is neither. */
    static Optional<Network> parse(String text) {
        int slash = text.indexOf('/');
        var base = address(slash < 0 ? text : text.substring(0, slash));
        return base.flatMap(address -> {
            int most = address.getAddress().length * Byte.SIZE;
            String bits = slash < 0 ? String.valueOf(most) : text.substring(slash + 1);
            return bits.matches("[0-9]{1,3}") && Integer.parseInt(bits) <= most
                    ? Optional.of(new Network(address, Integer.parseInt(bits)))
                    : Optional.empty();
        });
    }

    /** The address that {@code literal} is, in brackets or not. A name is none: it must never be looked up on a stranger's word. */
    static Optional<InetAddress> address(String literal) {
        var bare =
                literal.startsWith("[") && literal.endsWith("]") ? literal.substring(1, literal.length() - 1) : literal;
        if (bare.length() > LONGEST_LITERAL || !LITERAL.matcher(bare).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(InetAddress.getByName(bare));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }

    boolean contains(InetAddress address) {
        byte[] ours = base.getAddress();
        byte[] theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> bit % Byte.SIZE;
            if (((ours[bit / Byte.SIZE] ^ theirs[bit / Byte.SIZE]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }
}
