package dev.paddock.chatbot.reading;

/** Figures with marks between them as a date: {@code 2025-09-25}, {@code 25/09/2025}, {@code 09/2025}, {@code 3/4}. */
final class Compound {
    private static final int MONTHS = 12;
    private static final int WHOLE = 4;

    private Compound() {}

    /** Tells {@code told} what the parts may be; false if they are no date. */
    static boolean take(DayTold told, String[] parts, boolean dotted) {
        return switch (parts.length) {
            case 2 -> two(told, parts, dotted);
            case 3 -> three(told, parts, dotted);
            default -> false;
        };
    }

    private static boolean three(DayTold told, String[] parts, boolean dotted) {
        int a = Integer.parseInt(parts[0]);
        int b = Integer.parseInt(parts[1]);
        int c = Integer.parseInt(parts[2]);
        if (parts[0].length() == WHOLE && parts[1].length() <= 2 && parts[2].length() <= 2) {
            told.candidate(a, b, c);
            return true;
        }
        boolean shortOnes = parts[0].length() <= 2 && parts[1].length() <= 2;
        if (!shortOnes || (parts[2].length() != WHOLE && parts[2].length() != 2)) {
            return false;
        }
        int year = parts[2].length() == 2 ? told.shortYear(c) : c;
        told.candidate(year, b, a);
        if (!dotted && isMonthFirst(told) && a != b) {
            told.candidate(year, a, b);
        }
        return true;
    }

    private static boolean two(DayTold told, String[] parts, boolean dotted) {
        int a = Integer.parseInt(parts[0]);
        int b = Integer.parseInt(parts[1]);
        if (parts[0].length() == WHOLE && parts[1].length() == WHOLE) {
            told.compounds.add(When.year(a));
            told.compounds.add(When.year(b));
            return a > 0 && b > 0;
        }
        if (parts[0].length() <= 2 && parts[1].length() == WHOLE) {
            return month(told, a, b);
        }
        if (parts[0].length() == WHOLE && parts[1].length() <= 2) {
            return month(told, b, a);
        }
        if (parts[0].length() > 2 || parts[1].length() > 2) {
            return false;
        }
        boolean found = told.dayWithoutYear(b, a);
        if (!dotted && isMonthFirst(told) && a != b) {
            found |= told.dayWithoutYear(a, b);
        }
        if ((!found || isMonthFirst(told)) && a >= 1 && a <= MONTHS && b > MONTHS && parts[1].length() == 2) {
            found |= month(told, a, told.shortYear(b));
        }
        told.noSuchDay |= !found;
        return true;
    }

    private static boolean month(DayTold told, int month, int year) {
        if (month < 1 || month > MONTHS || year < 1) {
            told.noSuchDay = true;
            return true;
        }
        told.compounds.add(When.month(java.time.YearMonth.of(year, month)));
        return true;
    }

    private static boolean isMonthFirst(DayTold told) {
        return told.reader.language().getLanguage().equals("en");
    }
}
