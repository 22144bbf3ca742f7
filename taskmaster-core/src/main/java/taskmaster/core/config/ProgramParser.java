package taskmaster.core.config;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmaster.core.model.Command;
import taskmaster.core.model.ExecSpec;
import taskmaster.core.model.InputSpec;
import taskmaster.core.model.ProcessId;
import taskmaster.core.model.ProcessSpec;
import taskmaster.core.model.UserSpec;

/** Reads {@code [program:x]} and the sections with the same keys. */
final class ProgramParser {

    private static final String NUMBER = "%(process_num)";
    private static final String ALL = "all";

    /** Of a terminal that nobody may watch, or several with terminals of their own: what most of those understand. */
    private static final String TERMINAL_TYPE = "xterm-256color";

    private final Machine machine;
    private final Places places;
    private final Map<String, String> daemonEnvironment;
    private final EnvironmentLayers environments;
    private final CommandParser commands;
    private final SocketParser sockets;
    private final StreamParser stdout;
    private final StreamParser stderr;
    private final Budget budget = new Budget();
    private final Shared shared = new Shared();

    ProgramParser(
            Machine machine, Places places, Map<String, String> daemonEnvironment, EnvironmentLayers environments) {
        this.machine = machine;
        this.places = places;
        this.daemonEnvironment = daemonEnvironment;
        this.environments = environments;
        this.commands = new CommandParser(machine, places);
        this.sockets = new SocketParser(machine, places);
        this.stdout = new StreamParser(StreamKeys.STDOUT, places);
        this.stderr = new StreamParser(StreamKeys.STDERR, places);
    }

    /** The processes of a program as members of a group. */
    List<ProcessSettings> parse(SectionValues section, String group) {
        String program = shared.one(section.section().title());
        ItemName.problem(program).ifPresent(section::error);
        if (program.equals(ALL)) {
            section.warning("in commands, all means every process, so this one cannot be named alone");
        }
        if (!section.has(ProgramKeys.COMMAND)) {
            section.error(ProgramKeys.COMMAND, "missing; expected command=...");
        }
        Names names = section.names().with("program_name", program).with("group_name", group);
        SectionValues values = section.with(names);
        ProgramPolicies policies = ProgramPolicies.of(values, machine, shared);
        InputSpec input = InputParser.parse(values, sockets.parse(values, policies.user()));
        int numprocs = values.get(ProgramKeys.NUMPROCS);
        boolean distinct = hasDistinctNames(values, numprocs);
        List<ProcessSettings> all = new ArrayList<>();
        int start = values.get(ProgramKeys.NUMPROCS_START);
        for (int i = 0; i < (distinct ? numprocs : 1); i++) {
            if (!budget.takeProcess()) {
                values.error(ProgramKeys.NUMPROCS, Budget.tooMany());
                break;
            }
            Names numbered = names.ofProcess(start + i, numprocs);
            ProcessSettings process = process(values.with(numbered), program, group, policies, input, i == 0);
            if (!budget.take(
                    process.spec().exec().command().text().length(),
                    process.spec().exec().environment().size())) {
                values.error(ProgramKeys.NUMPROCS, Budget.tooMuch());
                break;
            }
            all.add(process);
        }
        return all;
    }

    /** False if all processes would have one name, which is reported; then it is enough to look at one. */
    private static boolean hasDistinctNames(SectionValues values, int numprocs) {
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
        return distinct;
    }

    private ProcessSettings process(
            SectionValues general,
            String program,
            String group,
            ProgramPolicies policies,
            InputSpec input,
            boolean first) {
        Map<String, String> own = EnvironmentLayers.values(environments.of(general));
        SectionValues values = general.with(general.names().withOwn(own));
        Map<String, String> environment = new LinkedHashMap<>(daemonEnvironment);
        environment.putAll(own);
        String serverUrl = values.get(ProgramKeys.SERVERURL);
        Optional<String> directory = values.find(ProgramKeys.DIRECTORY);
        Optional<Path> path = directory.map(places::plain);
        path.filter(start -> !places.isDirectory(start))
                .ifPresent(start -> values.note(
                        ProgramKeys.DIRECTORY,
                        "no such directory: " + start + "; it is looked for again at each start"));
        Optional<String> user = values.find(ProgramKeys.USER);
        StreamSettings out = stdout.parse(values, false);
        StreamSettings err = stderr.parse(values, policies.redirectStderr() || input instanceof InputSpec.Terminal);
        ProcessId id = new ProcessId(shared.one(group), shared.one(name(values, program)));
        Command command = commands.parse(values, path, first);
        ExecSpec exec = new ExecSpec(
                CommandParser.orReason(command, values.lacks()), // last: by now everything else was looked at
                environment(policies.user(), serverUrl, input, environment),
                path,
                policies.umask(),
                policies.user(),
                policies.inherited());
        ProcessSpec spec = new ProcessSpec(
                id,
                program,
                policies.priority(),
                policies.autostart(),
                policies.start(),
                policies.restart(),
                policies.stop(),
                exec,
                input,
                out.output(),
                err.output());
        return new ProcessSettings(
                values, spec, out, err, policies.redirectStderr(), serverUrl, user, directory, environment);
    }

    private static String name(SectionValues values, String program) {
        Optional<String> written = values.find(ProgramKeys.PROCESS_NAME);
        if (written.isEmpty()) {
            // unset, or wrong and reported: then any name will do that brings no further problem
            boolean wrong = values.has(ProgramKeys.PROCESS_NAME);
            Object number = values.names().number().orElse(0);
            return program + (wrong ? "#" + number : "");
        }
        ItemName.problem(written.get()).ifPresent(problem -> values.error(ProgramKeys.PROCESS_NAME, problem));
        return written.get();
    }

    /** The account's own variables and the type of the terminal are the lowest layer: whatever the file sets stays. */
    private static Map<String, String> environment(
            Optional<UserSpec> user, String serverUrl, InputSpec input, Map<String, String> configured) {
        Map<String, String> all = new LinkedHashMap<>();
        user.ifPresent(account -> {
            all.put("HOME", account.home());
            all.put("USER", account.name());
            all.put("LOGNAME", account.name());
        });
        if (input instanceof InputSpec.Terminal) {
            all.put("TERM", TERMINAL_TYPE);
        }
        if (!serverUrl.equalsIgnoreCase("AUTO")) {
            all.put("SUPERVISOR_SERVER_URL", serverUrl);
        }
        all.putAll(configured);
        return all;
    }
}
