package taskmaster.core.process;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;

/** What a machine asks for, in the words of table and transcripts: {@code spawn, STOPPED>STARTING}. */
final class Words {
    private Words() {}

    static String effects(List<Effect> effects) {
        return effects.isEmpty()
                ? "nothing"
                : effects.stream().map(Words::effect).collect(Collectors.joining(", "));
    }

    private static String effect(Effect effect) {
        return switch (effect) {
            case Effect.Spawn() -> "spawn";
            case Effect.Signal(var signal, boolean toGroup) -> signal + (toGroup ? " to group" : "");
            case Effect.Kill(boolean toGroup) -> "kill" + (toGroup ? " group" : "");
            case Effect.Refuse(Refusal why) -> "refuse " + why;
            case Effect.Announce(Transition change) -> change(change);
        };
    }

    private static String change(Transition change) {
        String end = change.exit()
                .map(status -> " (" + status + (change.expected() ? ", expected)" : ", not expected)"))
                .orElse("");
        return change.from() + ">" + change.to() + (change.tries() > 0 ? " tries=" + change.tries() : "") + end
                + change.reason().map(reason -> " \"" + reason + "\"").orElse("")
                + (change.waitNanos() > 0 ? " retry in " + seconds(change.waitNanos()) : "");
    }

    /** {@code 1.5s}. */
    static String seconds(long nanos) {
        return BigDecimal.valueOf(nanos, 9).stripTrailingZeros().toPlainString() + "s";
    }

    /** Nanoseconds of {@code 1.5s}. */
    static long nanos(String seconds) {
        return new BigDecimal(seconds.substring(0, seconds.length() - 1))
                .movePointRight(9)
                .longValueExact();
    }
}
