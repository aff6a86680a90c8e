package dev.paddock.chatbot.reading;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What one stretch of items wishes of a time on offer. Used for one text. */
final class Wish {
    private static final int NOON = 12;
    private static final int HALF_HOUR = 30;
    private static final int EARLY = 8;

    private final List<Predicate<ZonedDateTime>> days = new ArrayList<>();
    private final List<Predicate<ZonedDateTime>> hours = new ArrayList<>();
    private final List<Long> loose = new ArrayList<>();
    private final LocalDate today;
    private int month = -1;
    private int place;
    /** A small number all alone, which may be a place as well as an hour or a day; 0 if there is none. */
    private int placeTold;

    private boolean latest;
    private boolean any;
    private boolean bounded;
    private boolean earlier;
    private boolean leftOver;

    Wish(List<Item> items, LocalDate today) {
        this.today = today;
        int i = 0;
        while (i < items.size()) {
            i = take(items, i);
        }
        settle();
    }

    private int take(List<Item> items, int at) {
        Item item = items.get(at);
        switch (item.tag()) {
            case FIGURES, NUMBER -> {
                return number(items, at);
            }
            case WEEKDAY -> days.add(time -> time.getDayOfWeek().getValue() == item.value());
            case DAY_OFFSET -> days.add(time -> time.toLocalDate().equals(today.plusDays(item.value())));
            case MONTH -> month = (int) item.value();
            case TIME -> hour((int) item.value(), 0, 0);
            case DAY_PART -> hours.add(time -> isIn((int) item.value(), time.getHour()));
            case AM -> hours.add(time -> time.getHour() < NOON);
            case PM -> hours.add(time -> time.getHour() >= NOON);
            case EARLIEST -> place = 1;
            case ORDINAL -> place = (int) item.value();
            case LATEST, LAST -> latest = true;
            case ANY -> any = true;
            case BEFORE, LESS -> bound(true);
            case AFTER, MORE -> bound(false);
            case UNKNOWN -> leftOver = true;
            default -> {
                // says nothing of the time
            }
        }
        return at + 1;
    }

    private void bound(boolean before) {
        bounded = true;
        earlier = before;
    }

    private static boolean isIn(int part, int hour) {
        return switch (part) {
            case 0 -> hour < NOON;
            case 1 -> hour >= NOON && hour < 18;
            case 2 -> hour >= 17;
            case 3 -> hour >= 16;
            default -> hour == 11;
        };
    }

    private int number(List<Item> items, int at) {
        Item item = items.get(at);
        if (item.is(Tag.FIGURES) && !item.isBare()) {
            compound(item.text(), halfDay(items, at + 1));
            return isHalfDay(items, at + 1) ? at + 2 : at + 1;
        }
        Cardinal number = Cardinal.at(items, at);
        if (number == null || number.whole() > 9_999) {
            leftOver = true;
            return at + 1;
        }
        int next = number.next();
        if (next < items.size() && items.get(next).is(Tag.HOUR)) {
            return hours(items, number.whole(), next + 1);
        }
        if (isHalfDay(items, next)) {
            hour((int) number.whole(), 0, halfDay(items, next));
            return next + 1;
        }
        boolean year = number.whole() == today.getYear() || number.whole() == today.getYear() + 1;
        if (!year) {
            loose.add(number.whole());
        }
        return next;
    }

    private int hours(List<Item> items, long hour, int after) {
        int next = after;
        int minutes = 0;
        if (next < items.size() && items.get(next).is(Tag.HALF)) {
            minutes = HALF_HOUR;
            next++;
        } else if (next < items.size() && isMinutes(items.get(next))) {
            minutes = (int) items.get(next).value();
            next++;
        }
        int half = halfDay(items, next);
        hour((int) hour, minutes, half);
        return half == 0 ? next : next + 1;
    }

    private static boolean isMinutes(Item item) {
        return (item.isBare() && item.text().length() == 2)
                || (item.is(Tag.NUMBER) && item.value() < 60 && item.value() > 4);
    }

    private static boolean isHalfDay(List<Item> items, int at) {
        return halfDay(items, at) != 0;
    }

    private static int halfDay(List<Item> items, int at) {
        if (at >= items.size()) {
            return 0;
        }
        return items.get(at).is(Tag.AM) ? -1 : items.get(at).is(Tag.PM) ? 1 : 0;
    }

    private void compound(String text, int half) {
        String[] parts = text.split("[:/.-]", -1);
        boolean plain = List.of(parts).stream().allMatch(Cutter::isDigits) && text.length() <= 10;
        if (!plain || parts.length < 2 || parts.length > 3) {
            leftOver = true;
            return;
        }
        int a = Integer.parseInt(parts[0]);
        int b = Integer.parseInt(parts[1]);
        if (text.indexOf(':') >= 0) {
            hour(a, b, half);
        } else if (parts[0].length() == 4 && parts.length == 3) {
            days.add(time -> time.getMonthValue() == b && time.getDayOfMonth() == Integer.parseInt(parts[2]));
        } else {
            days.add(time -> isDay(time, a, b) || isDay(time, b, a));
        }
    }

    private static boolean isDay(ZonedDateTime time, int day, int ofMonth) {
        return time.getMonthValue() == ofMonth && time.getDayOfMonth() == day;
    }

    private void hour(int told, int minutes, int half) {
        int hour = half > 0 && told < NOON ? told + NOON : half < 0 && told == NOON ? 0 : told;
        int wanted = hour * 60 + minutes;
        boolean may = half == 0 && hour < EARLY && hour > 0;
        if (bounded) {
            int edge = may ? wanted + NOON * 60 : wanted;
            hours.add(time -> earlier == minute(time) < edge);
        } else {
            hours.add(time -> minute(time) == wanted || (may && minute(time) == wanted + NOON * 60));
        }
    }

    private static int minute(ZonedDateTime time) {
        return time.getHour() * 60 + time.getMinute();
    }

    /** Numbers without a unit are the day beside a month, else a day or an hour, whichever there is. */
    private void settle() {
        if (month >= 0) {
            int ofMonth = month;
            days.add(time -> time.getMonthValue() == ofMonth);
            if (place > 0) {
                loose.add(0, (long) place);
                place = 0;
            }
            if (!loose.isEmpty()) {
                long day = loose.remove(0);
                days.add(time -> time.getDayOfMonth() == day);
            }
        }
        boolean alone = loose.size() == 1 && days.isEmpty() && hours.isEmpty() && place == 0 && !bounded;
        if (alone && loose.get(0) < EARLY) {
            placeTold = (int) (long) loose.get(0);
        }
        for (long number : loose) {
            if (bounded) {
                hour((int) number, 0, 0);
            } else {
                hours.add(time -> time.getDayOfMonth() == number || isHour(time, number));
            }
        }
    }

    private static boolean isHour(ZonedDateTime time, long hour) {
        return time.getMinute() == 0 && (time.getHour() == hour || (hour < EARLY && time.getHour() == hour + NOON));
    }

    boolean isEmpty() {
        return days.isEmpty() && hours.isEmpty() && place == 0 && !latest && !any;
    }

    boolean isSure() {
        return placeTold == 0 && !leftOver && !bounded && !any;
    }

    /** Takes over from {@code other} what was said once for both: "jeudi ou vendredi 10 h". */
    void complete(Wish other) {
        if (days.isEmpty()) {
            days.addAll(other.days);
        }
        if (hours.isEmpty()) {
            hours.addAll(other.hours);
        }
    }

    List<Instant> among(List<ZonedDateTime> times) {
        List<Instant> fitting = times.stream()
                .filter(time -> days.stream().allMatch(day -> day.test(time)))
                .filter(time -> hours.stream().allMatch(hour -> hour.test(time)))
                .map(ZonedDateTime::toInstant)
                .toList();
        if (placeTold > 0 && placeTold <= times.size()) {
            List<Instant> both =
                    new ArrayList<>(List.of(times.get(placeTold - 1).toInstant()));
            both.addAll(fitting);
            return both;
        }
        Instant one = one(fitting);
        return one == null ? place > 0 ? List.of() : fitting : List.of(one);
    }

    private @Nullable Instant one(List<Instant> fitting) {
        if (place > 0 && place <= fitting.size()) {
            return fitting.get(place - 1);
        }
        return latest && place == 0 && !fitting.isEmpty() ? fitting.get(fitting.size() - 1) : null;
    }
}
