package taskmaster.ctl.doctor;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import taskmaster.core.config.ConfigException;
import taskmaster.core.config.Configurations;
import taskmaster.core.config.Loaded;
import taskmaster.core.config.ProblemReport;

/**
 * The configuration file, read as the daemon would.
 *
 * @param loaded empty if it cannot be used
 */
public record ConfigurationCheck(Finding finding, Optional<Loaded> loaded) {

    public static ConfigurationCheck of(Path file, Map<String, String> environment) {
        try {
            Loaded loaded = Configurations.load(file, environment);
            String text = file + ": " + ProblemReport.summary(loaded.remarks());
            Finding finding = loaded.remarks().isEmpty()
                    ? Finding.ok("configuration", text)
                    : Finding.warning("configuration", text + "; see: taskmasterctl check " + file);
            return new ConfigurationCheck(finding, Optional.of(loaded));
        } catch (ConfigException wrong) {
            String text = file + ": " + ProblemReport.summary(wrong.problems()) + "; see: taskmasterctl check " + file;
            return new ConfigurationCheck(Finding.failure("configuration", text), Optional.empty());
        }
    }
}
