package taskmaster.jmx.server;

import taskmaster.core.model.ProgramPatterns;
import taskmaster.core.model.Role;
import taskmaster.jmx.mbean.Sight;

/** What somebody may do, and with which programs. */
record Grant(Role role, ProgramPatterns programs) implements Sight {
    static final Grant EVERYTHING = new Grant(Role.ADMIN, ProgramPatterns.ALL);

    boolean isForAllPrograms() {
        return programs.isAll();
    }

    boolean allows(Role needed) {
        return role.compareTo(needed) >= 0;
    }

    @Override
    public boolean includes(String group, String name, String program) {
        return programs.match(group, name, group + ":" + name, program);
    }
}
