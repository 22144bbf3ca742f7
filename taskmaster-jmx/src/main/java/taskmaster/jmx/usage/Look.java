package taskmaster.jmx.usage;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One look at all processes, summed up for the children we ask about and everything that came of them. Who came of whom is told by
 * parents, and for those that were orphaned by the session, which every child of ours leads.
 *
 * @param at monotonic nanoseconds
 * @param usages by pid of the child
 * @param births start of each child, by which a pid that was given anew is told
 */
record Look(long at, Map<Long, Usage> usages, Map<Long, Long> births) {
    static final Look NONE = new Look(0, Map.of(), Map.of());

    private static final int DEEPEST = 64;

    /** A sum in the making. */
    private static final class Sum {
        final long root;
        long ticks;
        long pages;
        long born;
        int threads;
        int openFiles;
        int processes;

        Sum(long root) {
            this.root = root;
        }
    }

    /** @param before the look before this one, for percentages */
    static Look at(ProcessFiles files, long[] children, Look before, long now) {
        Map<Long, Sum> sums = new HashMap<>();
        for (long child : children) {
            sums.put(child, new Sum(child));
        }
        List<ProcStat> all = files.all();
        Map<Long, ProcStat> byPid = new HashMap<>(all.size() * 2);
        all.forEach(process -> byPid.put(process.pid(), process));
        for (ProcStat process : all) {
            sum(process, byPid, sums).ifPresent(sum -> add(sum, process, files));
        }
        long machine = files.now();
        Map<Long, Usage> usages = new HashMap<>();
        Map<Long, Long> births = new HashMap<>();
        sums.forEach((child, sum) -> {
            if (sum.processes > 0) {
                usages.put(child, usage(child, sum, files, machine, before, now));
                births.put(child, sum.born);
            }
        });
        return new Look(now, usages, births);
    }

    /** The one that a process counts for. */
    private static Optional<Sum> sum(ProcStat process, Map<Long, ProcStat> byPid, Map<Long, Sum> sums) {
        ProcStat ancestor = process;
        for (int i = 0; i < DEEPEST && ancestor != null; i++) {
            Sum own = sums.get(ancestor.pid());
            if (own != null) {
                return Optional.of(own);
            }
            ancestor = byPid.get(ancestor.parent());
        }
        return Optional.ofNullable(sums.get(process.session()));
    }

    private static void add(Sum sum, ProcStat process, ProcessFiles files) {
        sum.ticks += process.ticks();
        sum.pages += process.pages();
        sum.threads += process.threads();
        sum.processes++;
        if (process.pid() == sum.root) {
            sum.born = process.startTicks();
        }
        int open = files.openFiles(process.pid());
        sum.openFiles = open < 0 || sum.openFiles < 0 ? -1 : sum.openFiles + open;
    }

    private static Usage usage(long child, Sum sum, ProcessFiles files, long machine, Look before, long now) {
        long cpu = sum.ticks * files.tickNanos();
        Usage earlier = before.usages().get(child);
        boolean same = before.births().getOrDefault(child, -1L) == sum.born && now - before.at() > 0;
        double percent = earlier != null && same
                ? 100.0 * Math.max(0, cpu - earlier.cpuNanos()) / (now - before.at())
                : 100.0 * cpu / (Math.max(1, machine - sum.born) * files.tickNanos());
        return new Usage(cpu, percent, sum.pages * files.pageBytes(), sum.threads, sum.openFiles, sum.processes);
    }
}
