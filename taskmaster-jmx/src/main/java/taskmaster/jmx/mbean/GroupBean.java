package taskmaster.jmx.mbean;

import java.util.List;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.supervisor.ProcessStatus;
import taskmaster.jmx.api.GroupMXBean;
import taskmaster.jmx.usage.UsageSampler;

/** One group; see {@link ProcessBean}. */
final class GroupBean extends Rollup implements GroupMXBean {
    private final Commands commands;
    private final Jobs jobs;
    private final String name;

    GroupBean(Commands commands, Jobs jobs, UsageSampler sampler, String name) {
        super(sampler);
        this.commands = commands;
        this.jobs = jobs;
        this.name = name;
    }

    @Override
    List<ProcessStatus> members() {
        return commands.snapshot().groups().getOrDefault(name, List.of());
    }

    private List<ProcessId> ids() {
        return members().stream().map(ProcessStatus::id).toList();
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public int getPriority() {
        return commands.snapshot().groupPriorities().getOrDefault(name, 0);
    }

    @Override
    public String[] start() {
        return Answers.lines(List.of(), commands.start(ids()));
    }

    @Override
    public String[] stop() {
        return Answers.lines(List.of(), commands.stop(ids()));
    }

    @Override
    public String[] restart() {
        return Answers.lines(List.of(), commands.restart(ids()));
    }

    @Override
    public long startJob() {
        return jobs.begin(ProcessJob.Verb.START, name + ":*");
    }

    @Override
    public long stopJob() {
        return jobs.begin(ProcessJob.Verb.STOP, name + ":*");
    }

    @Override
    public long restartJob() {
        return jobs.begin(ProcessJob.Verb.RESTART, name + ":*");
    }

    @Override
    public String[] signal(String signal) {
        UnixSignal known = Commands.signal(signal);
        return Answers.lines(List.of(), commands.signal(ids(), known));
    }
}
