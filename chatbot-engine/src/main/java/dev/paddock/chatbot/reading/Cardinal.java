package dev.paddock.chatbot.reading;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number among items, in figures, in words or in both: "12 500", "1,5k", "deux cent cinquante mille".
 *
 * @param value the number; {@link Long#MAX_VALUE} for one too large to matter
 * @param next the index of the first item after it
 * @param figures whether it is written in figures
 */
record Cardinal(BigDecimal value, int next, boolean figures) {
    private static final BigDecimal TOO_LARGE = BigDecimal.valueOf(Long.MAX_VALUE);
    private static final int MOST_DIGITS = 15;
    private static final long HUNDRED = 100;
    private static final long THOUSAND = 1000;
    private static final int GROUP = 3;

    boolean isWhole() {
        return value.stripTrailingZeros().scale() <= 0;
    }

    long whole() {
        return value.longValue();
    }

    /** Returns the number that begins at {@code start}, or null if none does. */
    static @Nullable Cardinal at(List<Item> items, int start) {
        Item first = items.get(start);
        if (first.is(Tag.FIGURES)) {
            return inFigures(items, start);
        }
        return first.is(Tag.NUMBER) || (first.is(Tag.SCALE) && first.text().length() > 1)
                ? inWords(items, start, 0, 0, start)
                : null;
    }

    private static @Nullable Cardinal inFigures(List<Item> items, int start) {
        int next = start + 1;
        StringBuilder digits = new StringBuilder(items.get(start).text());
        if (items.get(start).isBare() && digits.length() <= GROUP) {
            while (next < items.size() && isGroup(items.get(next))) {
                digits.append(items.get(next).text());
                next++;
            }
        }
        boolean scaled = next < items.size() && items.get(next).is(Tag.SCALE);
        BigDecimal value = value(digits.toString(), scaled);
        if (value == null) {
            return null;
        }
        if (!scaled || value.compareTo(TOO_LARGE) == 0) {
            return new Cardinal(value, next, true);
        }
        long scale = items.get(next).value();
        BigDecimal thousands = value.multiply(BigDecimal.valueOf(scale));
        boolean more = scale >= THOUSAND
                && next + 1 < items.size()
                && items.get(next + 1).isBare()
                && items.get(next + 1).value() < scale;
        return more
                ? new Cardinal(
                        thousands.add(BigDecimal.valueOf(items.get(next + 1).value())), next + 2, true)
                : new Cardinal(thousands, next + 1, true);
    }

    private static boolean isGroup(Item item) {
        return item.isBare() && !item.glued() && item.text().length() == GROUP;
    }

    /** Returns what {@code text} is worth; a single separator before a scale such as "k" is the decimal one. */
    private static @Nullable BigDecimal value(String text, boolean scaled) {
        if (Cutter.isDigits(text)) {
            String bare = text.replaceFirst("^0+(?=.)", "");
            return bare.length() > MOST_DIGITS ? TOO_LARGE : new BigDecimal(bare);
        }
        if (text.indexOf('/') >= 0 || text.indexOf(':') >= 0 || text.indexOf('-') >= 0 || text.startsWith("'")) {
            return null;
        }
        int last = Math.max(text.lastIndexOf('.'), Math.max(text.lastIndexOf(','), text.lastIndexOf('\'')));
        char separator = text.charAt(last);
        String head = text.substring(0, last);
        String tail = text.substring(last + 1);
        if (text.length() > MOST_DIGITS) {
            return isGrouped(text, separator) ? TOO_LARGE : null;
        }
        boolean single = head.chars().allMatch(c -> c >= '0' && c <= '9');
        if (isGrouped(text, separator) && !(single && scaled)) {
            return new BigDecimal(text.replace(String.valueOf(separator), ""));
        }
        if (separator == '\'' || !(single || isGrouped(head, separatorOf(head)))) {
            return null;
        }
        return new BigDecimal(head.replaceAll("[.,']", "") + "." + tail);
    }

    private static char separatorOf(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Character.isDigit(text.charAt(i))) {
                return text.charAt(i);
            }
        }
        return '\0';
    }

    private static boolean isGrouped(String text, char separator) {
        String[] groups = text.split(java.util.regex.Pattern.quote(String.valueOf(separator)), -1);
        for (int i = 0; i < groups.length; i++) {
            boolean fits = i == 0 ? groups[i].length() <= GROUP : groups[i].length() == GROUP;
            if (!fits || !Cutter.isDigits(groups[i])) {
                return false;
            }
        }
        return true;
    }

    private static @Nullable Cardinal inWords(List<Item> items, int at, long total, long current, int start) {
        long sum = total;
        long part = current;
        int i = at;
        int end = start;
        while (i < items.size()) {
            Item item = items.get(i);
            boolean tied = item.is(Tag.AND) && i > start && i + 1 < items.size() && isSmall(items.get(i + 1));
            if (tied) {
                i++;
                continue;
            }
            if (item.is(Tag.NUMBER) && fits(part, item.value(), i == start || (sum > 0 && part == 0))) {
                part += item.value();
            } else if (item.is(Tag.SCALE) && item.value() == HUNDRED && part < HUNDRED) {
                part = Math.max(1, part) * HUNDRED;
            } else if (item.is(Tag.SCALE) && item.value() >= THOUSAND && (sum == 0 || sum >= item.value() * THOUSAND)) {
                sum += Math.max(1, part) * item.value();
                part = 0;
            } else if (sum > 0 && part == 0 && item.isBare() && item.value() < THOUSAND) {
                part = item.value();
            } else {
                break;
            }
            i++;
            end = i;
        }
        return end == start ? null : new Cardinal(BigDecimal.valueOf(sum + part), end, false);
    }

    private static boolean isSmall(Item item) {
        return item.is(Tag.NUMBER) || (item.is(Tag.SCALE) && item.value() == HUNDRED);
    }

    /** Says whether {@code next} completes {@code part}: "soixante" and "dix", "twenty" and "one", "cent" and "dix". */
    private static boolean fits(long part, long next, boolean fresh) {
        long tens = part % HUNDRED;
        if (part == 0) {
            return fresh;
        }
        if (tens == 0) {
            return true;
        }
        if (tens == 10) {
            return next >= 7 && next <= 9;
        }
        return tens >= 20 && tens % 10 == 0 && (next < 10 || ((tens == 60 || tens == 80) && next < 20)) && next > 0;
    }
}
