package taskmaster.core.config;

import java.util.Map;

/**
 * What gives a configuration its meaning besides its text.
 *
 * @param environment of the daemon, for {@code %(ENV_X)s}
 * @param here whether the daemon is to run on this machine; else the files are only looked at
 * @param host the name of the machine
 * @param places where relative paths start
 * @param secrets says which secrets everyone can read
 */
record Surroundings(
        Machine machine,
        Map<String, String> environment,
        boolean here,
        String host,
        Places places,
        SecretFiles secrets) {

    static Surroundings of(Machine machine, Map<String, String> environment, boolean here) {
        return new Surroundings(
                machine,
                environment,
                here,
                machine.hostName(),
                Places.of(machine, environment),
                new SecretFiles(machine));
    }

    /** What a value may name, with these variables as {@code ENV_X}. */
    Names names(Map<String, String> variables) {
        return Names.of(variables).with("host_node_name", host);
    }
}
