package taskmaster.core.process;

import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.TreeSet;
import java.util.stream.Collectors;
import taskmaster.core.model.Autorestart;
import taskmaster.core.model.RestartPolicy;
import taskmaster.core.model.StartPolicy;
import taskmaster.core.model.StopPolicy;
import taskmaster.core.model.UnixSignal;

/** Policies from their keys, {@code startsecs=0 exitcodes=0,2}; what is not named keeps its value. */
final class Rules {
    static final Policies DEFAULTS = new Policies(
            new StartPolicy(Duration.ofSeconds(1), 3),
            restart(Autorestart.UNEXPECTED, "0"),
            new StopPolicy(UnixSignal.TERM, Duration.ofSeconds(10), false, false));

    private Rules() {}

    static Policies of(String keys) {
        return changed(DEFAULTS, keys);
    }

    static Policies changed(Policies before, String keys) {
        Policies rules = before;
        for (String pair : keys.strip().split(" +")) {
            if (!pair.isEmpty()) {
                rules = with(rules, pair.substring(0, pair.indexOf('=')), pair.substring(pair.indexOf('=') + 1));
            }
        }
        return rules;
    }

    private static Policies with(Policies rules, String key, String value) {
        StartPolicy start = rules.start();
        RestartPolicy restart = rules.restart();
        StopPolicy stop = rules.stop();
        return switch (key) {
            case "startsecs" -> new Policies(new StartPolicy(seconds(value), start.startretries()), restart, stop);
            case "startretries" ->
                new Policies(new StartPolicy(start.startsecs(), Integer.parseInt(value)), restart, stop);
            case "autorestart" ->
                new Policies(
                        start,
                        new RestartPolicy(Autorestart.valueOf(value.toUpperCase(Locale.ROOT)), restart.exitcodes()),
                        stop);
            case "exitcodes" -> new Policies(start, restart(restart.autorestart(), value), stop);
            default -> new Policies(start, restart, with(stop, key, value));
        };
    }

    private static StopPolicy with(StopPolicy stop, String key, String value) {
        return switch (key) {
            case "stopsignal" ->
                new StopPolicy(
                        UnixSignal.parse(value).orElseThrow(),
                        stop.stopwaitsecs(),
                        stop.stopasgroup(),
                        stop.killasgroup());
            case "stopwaitsecs" ->
                new StopPolicy(stop.stopsignal(), seconds(value), stop.stopasgroup(), stop.killasgroup());
            case "stopasgroup" ->
                new StopPolicy(stop.stopsignal(), stop.stopwaitsecs(), Boolean.parseBoolean(value), stop.killasgroup());
            case "killasgroup" ->
                new StopPolicy(stop.stopsignal(), stop.stopwaitsecs(), stop.stopasgroup(), Boolean.parseBoolean(value));
            default -> throw new IllegalArgumentException("no such key: " + key);
        };
    }

    private static RestartPolicy restart(Autorestart autorestart, String exitcodes) {
        return new RestartPolicy(
                autorestart,
                Arrays.stream(exitcodes.split(","))
                        .filter(code -> !code.isEmpty())
                        .map(Integer::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    private static Duration seconds(String value) {
        return Duration.ofSeconds(Long.parseLong(value));
    }
}
