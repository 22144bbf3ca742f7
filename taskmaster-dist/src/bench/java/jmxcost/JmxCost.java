package jmxcost;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What those who watch a daemon over JMX cost it: Prometheus' jmx_exporter with the rules that are shipped, and ten consoles. Nothing
 * here passes or fails; it prints what it measures. Arguments: {@code scrapes} or {@code consoles}, distribution, jar of the exporter,
 * programs, rounds, seconds between two ticks of a console.
 */
final class JmxCost {
    private static final int CONSOLES = 10;
    private static final int SCRAPES = 8;
    private static final int RESTARTS = 30;
    private static final Duration LOOK = Duration.ofSeconds(8);

    private final Daemon daemon;
    private final int rounds;

    private JmxCost(Daemon daemon, int rounds) {
        this.daemon = daemon;
        this.rounds = rounds;
    }

    public static void main(String... arguments) throws Exception {
        Path distribution = Path.of(arguments[1]).toAbsolutePath();
        int programs = number(arguments, 3, 1000);
        int rounds = number(arguments, 4, arguments[0].equals("scrapes") ? 5 : 14);
        Path directory = Files.createTempDirectory("taskmaster-jmx-cost");
        try (Daemon daemon = new Daemon(distribution, directory, programs)) {
            daemon.awaitPrograms(programs - Daemon.VICTIMS);
            say("%d programs, %d processors", programs, Runtime.getRuntime().availableProcessors());
            JmxCost cost = new JmxCost(daemon, rounds);
            if (arguments[0].equals("scrapes")) {
                cost.ofScrapes(Path.of(arguments[2]).toAbsolutePath());
            } else {
                cost.ofConsoles(number(arguments, 5, 4));
            }
        }
    }

    private static int number(String[] arguments, int index, int otherwise) {
        return arguments.length > index ? Integer.parseInt(arguments[index]) : otherwise;
    }

    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }

    private void ofScrapes(Path jar) throws Exception {
        say("%nA scrape by jmx_exporter, and what it takes of the daemon's CPU (ms)");
        say("%-10s %8s %8s    %8s %8s %8s", "round", "first", "CPU", "median", "90 %", "CPU");
        for (int round = 1; round <= rounds; round++) {
            try (Exporter exporter = new Exporter(jar, daemon)) {
                Duration before = daemon.cpu();
                long first = exporter.scrape();
                Duration between = daemon.cpu();
                Samples again = new Samples();
                for (int i = 0; i < SCRAPES; i++) {
                    again.add(exporter.scrape());
                }
                say(
                        "%-10d %8.0f %8d    %8.0f %8.0f %8.0f",
                        round,
                        first / 1e6,
                        between.minus(before).toMillis(),
                        again.median() / 1e6,
                        again.most() / 1e6,
                        daemon.cpu().minus(between).toMillis() / (double) SCRAPES);
            }
        }
    }

    private void ofConsoles(int tick) throws Exception {
        say(
                "%nA restart, from the kill to the first act of the new child (ms), with %d consoles of %d s and without",
                CONSOLES, tick);
        say("%-10s %8s %8s    %8s %8s", "round", "without", "90 %", "with", "90 %");
        List<Samples> without = new ArrayList<>();
        List<Samples> with = new ArrayList<>();
        try (Restarts restarts = new Restarts(daemon);
                Watchers consoles = new Watchers(daemon, CONSOLES, tick)) {
            consoles.watch();
            restarts.measure(RESTARTS);
            consoles.rest();
            for (int round = 1; round <= rounds; round++) {
                without.add(restarts.measure(RESTARTS));
                consoles.watch();
                with.add(restarts.measure(RESTARTS));
                consoles.rest();
                show(String.valueOf(round), without.getLast(), with.getLast());
            }
            Samples calm = Samples.all(without);
            Samples watched = Samples.all(with);
            show("all", calm, watched);
            ratio("with / without", watched, calm);
            ratio("without / without, odd rounds / even ones", everySecond(without, 0), everySecond(without, 1));
            say("daemon's CPU: %.1f %% without, %.1f %% with", percent(), whileWatched(consoles));
        }
    }

    private static void show(String what, Samples without, Samples with) {
        say(
                "%-10s %8.2f %8.2f    %8.2f %8.2f",
                what, without.median() / 1e6, without.most() / 1e6, with.median() / 1e6, with.most() / 1e6);
    }

    private static void ratio(String what, Samples of, Samples by) {
        say("%s: median %.2f, 90 %% %.2f", what, of.median() / by.median(), of.most() / by.most());
    }

    private static Samples everySecond(List<Samples> rounds, int from) {
        return Samples.all(IntStream.range(0, rounds.size())
                .filter(round -> round % 2 == from)
                .mapToObj(rounds::get)
                .toList());
    }

    private double whileWatched(Watchers consoles) throws Exception {
        consoles.watch();
        return percent();
    }

    private double percent() throws InterruptedException {
        Duration before = daemon.cpu();
        Thread.sleep(LOOK);
        return daemon.cpu().minus(before).toMillis() * 100.0 / LOOK.toMillis();
    }
}
