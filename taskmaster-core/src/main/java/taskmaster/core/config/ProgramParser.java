package taskmaster.core.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmaster.core.model.Command;
import taskmaster.core.model.ExecSpec;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.ProcessSpec;
import taskmaster.core.model.UserSpec;

/** Reads {@code [program:x]} and the sections with the same keys. */
final class ProgramParser {

    private static final String NUMBER = "%(process_num)";

    /** More processes than a machine has pids to give are a mistake, and would fill the memory. */
    private static final int MAX_PROCESSES = 100_000;

    private final Machine machine;
    private final Places places;
    private final Map<String, String> daemonEnvironment;
    private final StreamParser stdout;
    private final StreamParser stderr;
    private int processes;

    ProgramParser(Machine machine, Places places, Map<String, String> daemonEnvironment) {
        this.machine = machine;
        this.places = places;
        this.daemonEnvironment = daemonEnvironment;
        this.stdout = new StreamParser(StreamKeys.STDOUT, places);
        this.stderr = new StreamParser(StreamKeys.STDERR, places);
    }

    /** The processes of a program as members of a group. */
    List<ProcessSettings> parse(SectionValues section, String group) {
        String program = section.section().title();
        ItemName.problem(program).ifPresent(section::error);
        Names names = section.names().with("program_name", program).with("group_name", group);
        SectionValues values = section.with(names);
        ProgramPolicies policies = ProgramPolicies.of(values, machine);
        int numprocs = values.get(ProgramKeys.NUMPROCS);
        boolean distinct = check(values, numprocs);
        List<ProcessSettings> all = new ArrayList<>();
        int start = values.get(ProgramKeys.NUMPROCS_START);
        for (int i = 0; i < (distinct ? numprocs : 1); i++) {
            if (++processes > MAX_PROCESSES) {
                values.error(ProgramKeys.NUMPROCS, "more than " + MAX_PROCESSES + " processes in all");
                break;
            }
            Names numbered = names.with("process_num", start + i).with("numprocs", numprocs);
            all.add(process(values.with(numbered), group, policies));
        }
        return all;
    }

    /** False if all processes would have one name, which is reported; then it is enough to look at one. */
    private static boolean check(SectionValues values, int numprocs) {
        String name = values.raw(ProgramKeys.PROCESS_NAME).orElse("");
        boolean distinct = numprocs <= 1 || name.contains(NUMBER);
        if (!distinct) {
            values.error(
                    ProgramKeys.PROCESS_NAME,
                    "must contain " + NUMBER + "d when numprocs is " + numprocs
                            + "; expected process_name=%(program_name)s_%(process_num)02d");
        }
        if (numprocs == 0) {
            values.warning(ProgramKeys.NUMPROCS, "0: the program has no process");
        }
        if (!values.has(ProgramKeys.COMMAND)) {
            values.error(ProgramKeys.COMMAND, "missing; expected command=...");
        }
        return distinct;
    }

    private ProcessSettings process(SectionValues general, String group, ProgramPolicies policies) {
        Map<String, String> own = general.environment(ProgramKeys.ENVIRONMENT);
        SectionValues values = general.with(general.names().withOwn(own));
        Map<String, String> environment = new LinkedHashMap<>(daemonEnvironment);
        environment.putAll(own);
        String serverUrl = values.get(ProgramKeys.SERVERURL);
        Optional<String> directory = values.find(ProgramKeys.DIRECTORY);
        Optional<Path> path = directory.map(places::plain);
        ExecSpec exec = new ExecSpec(
                command(values),
                environment(policies.user(), serverUrl, environment),
                path,
                policies.umask(),
                policies.user());
        StreamSettings out = stdout.parse(values, false);
        StreamSettings err = stderr.parse(values, policies.redirectStderr());
        ProcessSpec spec = new ProcessSpec(
                new ProcessId(group, name(values)),
                values.section().title(),
                policies.priority(),
                policies.autostart(),
                policies.start(),
                policies.restart(),
                policies.stop(),
                exec,
                out.output(),
                err.output());
        return new ProcessSettings(
                values.section(),
                spec,
                out,
                err,
                policies.redirectStderr(),
                serverUrl,
                general.find(ProgramKeys.USER),
                directory,
                environment);
    }

    private static String name(SectionValues values) {
        Optional<String> written = values.find(ProgramKeys.PROCESS_NAME);
        if (written.isEmpty()) {
            // unset, or wrong and reported: then any name will do that brings no further problem
            boolean wrong = values.has(ProgramKeys.PROCESS_NAME);
            Object number = values.names().find("process_num").orElse(0);
            return values.section().title() + (wrong ? "#" + number : "");
        }
        ItemName.problem(written.get()).ifPresent(problem -> values.error(ProgramKeys.PROCESS_NAME, problem));
        return written.get();
    }

    private static Command command(SectionValues values) {
        Optional<String> text = values.find(ProgramKeys.COMMAND);
        Command command = CommandWords.split(text.orElse(""));
        if (text.isPresent()) {
            command.problem()
                    .ifPresent(problem -> values.warning(
                            ProgramKeys.COMMAND,
                            problem + "; the program cannot start" + values.hintOfCut(ProgramKeys.COMMAND)));
        }
        return command;
    }

    /** The account's own variables are the lowest layer: whatever the file sets stays. */
    private static Map<String, String> environment(
            Optional<UserSpec> user, String serverUrl, Map<String, String> configured) {
        Map<String, String> all = new LinkedHashMap<>();
        user.ifPresent(account -> {
            all.put("HOME", account.home());
            all.put("USER", account.name());
            all.put("LOGNAME", account.name());
        });
        if (!serverUrl.equalsIgnoreCase("AUTO")) {
            all.put("SUPERVISOR_SERVER_URL", serverUrl);
        }
        all.putAll(configured);
        return all;
    }
}
