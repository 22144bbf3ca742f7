package taskmaster.core.config;

import java.util.Optional;
import java.util.OptionalInt;
import taskmaster.core.model.InheritedEnvironment;
import taskmaster.core.model.RestartPolicy;
import taskmaster.core.model.StartPolicy;
import taskmaster.core.model.StopPolicy;
import taskmaster.core.model.UserSpec;

/** What all processes of a program have in common. */
record ProgramPolicies(
        int priority,
        boolean autostart,
        StartPolicy start,
        RestartPolicy restart,
        StopPolicy stop,
        Optional<UserSpec> user,
        OptionalInt umask,
        InheritedEnvironment inherited,
        boolean redirectStderr) {

    static ProgramPolicies of(SectionValues values, Machine machine, Shared shared) {
        boolean stopasgroup = values.get(ProgramKeys.STOPASGROUP);
        boolean killasgroup = values.find(ProgramKeys.KILLASGROUP).orElse(stopasgroup);
        if (stopasgroup && !killasgroup) {
            values.error(ProgramKeys.KILLASGROUP, "false, but stopasgroup is true, which implies it");
        }
        return new ProgramPolicies(
                values.get(ProgramKeys.PRIORITY),
                values.get(ProgramKeys.AUTOSTART),
                shared.one(new StartPolicy(values.get(ProgramKeys.STARTSECS), values.get(ProgramKeys.STARTRETRIES))),
                shared.one(new RestartPolicy(values.get(ProgramKeys.AUTORESTART), values.get(ProgramKeys.EXITCODES))),
                shared.one(new StopPolicy(
                        values.get(ProgramKeys.STOPSIGNAL),
                        values.get(ProgramKeys.STOPWAITSECS),
                        stopasgroup,
                        killasgroup)),
                values.find(ProgramKeys.USER).flatMap(name -> user(values, machine, name)),
                values.find(ProgramKeys.UMASK).map(OptionalInt::of).orElse(OptionalInt.empty()),
                values.get(ProgramKeys.INHERIT_ENV),
                values.get(ProgramKeys.REDIRECT_STDERR));
    }

    private static Optional<UserSpec> user(SectionValues values, Machine machine, String name) {
        Optional<UserSpec> user = machine.user(name);
        if (user.isEmpty()) {
            values.lacking(ProgramKeys.USER, "no user " + Shown.value(name) + " on this machine");
        }
        return user;
    }
}
