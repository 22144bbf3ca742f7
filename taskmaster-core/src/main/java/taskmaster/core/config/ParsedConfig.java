package taskmaster.core.config;

import java.util.List;
import taskmaster.core.model.TaskmasterSpec;

/**
 * Everything a configuration says.
 *
 * @param spec what of it this version does; only to be used if there was no error
 * @param sections all known sections, for what has no place in the specification
 * @param places where relative paths of the daemon start
 * @param environments what sections set in the environment
 * @param unknown keys and sections that mean nothing
 */
record ParsedConfig(
        TaskmasterSpec spec,
        DaemonSettings daemon,
        List<GroupSettings> groups,
        List<SectionValues> sections,
        Places places,
        EnvironmentLayers environments,
        List<String> unknown) {}
