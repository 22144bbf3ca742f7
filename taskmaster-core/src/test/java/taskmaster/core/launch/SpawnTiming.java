package taskmaster.core.launch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import taskmaster.core.launch.LauncherFixture.Wanted;
import taskmaster.core.launch.system.Launchers;
import taskmaster.core.model.LauncherChoice;
import taskmaster.core.posix.Descriptors;

/**
 * How long a spawn takes, to be run by hand with the flags of the daemon, beside a loop of posix_spawn(3) in C. Arguments: the
 * launcher, the number of children in a round, the number of rounds, how many descriptors more this process has open.
 */
final class SpawnTiming {
    private SpawnTiming() {}

    public static void main(String[] arguments) throws LaunchException {
        LauncherChoice choice = LauncherChoice.valueOf(arguments[0].toUpperCase(Locale.ROOT));
        int children = Integer.parseInt(arguments[1]);
        int rounds = Integer.parseInt(arguments[2]);
        LaunchRequest request = Wanted.command("/bin/true")
                .environment(Map.copyOf(System.getenv()))
                .request();
        try (Launcher launcher = Launchers.create(choice)) {
            launcher.await(TimeUnit.MILLISECONDS.toNanos(200), (child, status) -> {});
            for (int i = Integer.parseInt(arguments[3]); i > 0; i--) {
                new Descriptors().open("/dev/null", Descriptors.O_RDONLY, 0);
            }
            for (int round = 0; round < rounds; round++) {
                round(launcher, request, children);
            }
        }
    }

    private static void round(Launcher launcher, LaunchRequest request, int children) throws LaunchException {
        long[] calls = new long[children];
        int[] left = {children};
        long begin = System.nanoTime();
        for (int i = 0; i < children; i++) {
            long before = System.nanoTime();
            launcher.spawn(request);
            calls[i] = System.nanoTime() - before;
        }
        long spawned = System.nanoTime();
        while (left[0] > 0) {
            launcher.await(Long.MAX_VALUE, (child, status) -> left[0]--);
        }
        long reaped = System.nanoTime();
        Arrays.sort(calls);
        System.out.printf(
                "call: median %d us, 9 of 10 under %d us; %d spawned in %d ms, reaped after %d ms%n",
                TimeUnit.NANOSECONDS.toMicros(calls[children / 2]),
                TimeUnit.NANOSECONDS.toMicros(calls[children * 9 / 10]),
                children,
                TimeUnit.NANOSECONDS.toMillis(spawned - begin),
                TimeUnit.NANOSECONDS.toMillis(reaped - begin));
    }
}
