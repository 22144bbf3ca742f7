package taskmaster.ctl;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import taskmaster.core.config.ConfigException;
import taskmaster.core.config.ConfigFiles;
import taskmaster.core.config.CtlSettings;
import taskmaster.core.config.CtlSettingsReader;
import taskmaster.core.model.Secret;
import taskmaster.ctl.client.Address;
import taskmaster.ctl.command.ExitCode;
import taskmaster.ctl.command.UsageException;

/**
 * Where the daemon is and who we are: the command line first, then the environment, then the file. With {@code -s} and without
 * {@code -c} no file is read: the passwords of one daemon are no business of another.
 */
record Setup(
        Address address,
        String url,
        boolean urlWasGiven,
        Optional<Path> file,
        Optional<String> username,
        Optional<Secret> password,
        Optional<Path> tlsCa,
        String prompt,
        Optional<Path> historyFile) {

    private static final String PASSWORD_VARIABLE = "TASKMASTER_PASSWORD";

    /** @throws UsageException if nothing says where the daemon is, or the file cannot be used */
    static Setup of(CtlOptions options, Map<String, String> environment) throws UsageException {
        CtlSettings settings = settings(options, environment);
        Optional<String> url = options.serverUrl().or(settings::serverUrl);
        if (url.isEmpty()) {
            throw new UsageException(
                    "no configuration file: looked for $" + ConfigFiles.VARIABLE + ", "
                            + String.join(", ", ConfigFiles.places())
                            + "; name one with -c FILE, or the daemon with -s URL",
                    ExitCode.INVALID_ARGUMENTS);
        }
        return new Setup(
                address(url.get(), options, settings),
                url.get(),
                options.serverUrl().isPresent(),
                settings.file(),
                options.username().or(settings::username),
                options.password()
                        .or(() -> Optional.ofNullable(environment.get(PASSWORD_VARIABLE))
                                .map(Secret::new))
                        .or(settings::password),
                settings.tlsCa(),
                settings.prompt(),
                options.historyFile().or(settings::historyFile));
    }

    private static CtlSettings settings(CtlOptions options, Map<String, String> environment) throws UsageException {
        if (options.serverUrl().isPresent() && options.configuration().isEmpty()) {
            return CtlSettings.none();
        }
        Optional<Path> file = ConfigFiles.find(options.configuration(), environment);
        if (file.isEmpty()) {
            return CtlSettings.none();
        }
        try {
            return CtlSettingsReader.read(file.get(), environment);
        } catch (ConfigException wrong) {
            throw new UsageException(String.valueOf(wrong.getMessage()), ExitCode.INVALID_ARGUMENTS);
        }
    }

    private static Address address(String url, CtlOptions options, CtlSettings settings) throws UsageException {
        try {
            return Address.parse(url);
        } catch (IllegalArgumentException wrong) {
            String where = options.serverUrl().isPresent() || settings.file().isEmpty()
                    ? "-s: "
                    : settings.file().get() + ": ";
            throw new UsageException(where + wrong.getMessage(), ExitCode.INVALID_ARGUMENTS);
        }
    }
}
