package taskmaster.ctl;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import taskmaster.core.config.ConfigException;
import taskmaster.core.config.ConfigFiles;
import taskmaster.core.config.CtlProfiles;
import taskmaster.core.config.CtlSettings;
import taskmaster.core.config.CtlSettingsReader;
import taskmaster.core.model.Secret;
import taskmaster.ctl.client.Address;
import taskmaster.ctl.client.AskingConnector;
import taskmaster.ctl.command.ExitCode;
import taskmaster.ctl.command.Place;
import taskmaster.ctl.command.Server;
import taskmaster.ctl.command.UsageException;

/**
 * Where the daemon is and who we are: the command line first, then the environment, then the file. With a URL in {@code -s} and
 * without {@code -c} no file is read: the passwords of one daemon are no business of another.
 *
 * @param profile the section of the file that says it; empty: the usual one
 * @param profiles the names of other daemons that the file tells the way to
 * @param asks whether a person at the terminal may be asked for what is missing
 */
record Setup(
        Address address,
        String url,
        boolean urlWasGiven,
        Optional<Path> file,
        String profile,
        Optional<String> username,
        Optional<Secret> password,
        Optional<Path> tlsCa,
        String prompt,
        Optional<Path> historyFile,
        List<String> profiles,
        boolean asks) {

    private static final String PASSWORD_VARIABLE = "TASKMASTER_PASSWORD";

    /** @throws UsageException if nothing says where the daemon is, or the file cannot be used */
    static Setup of(CtlOptions options, Map<String, String> environment) throws UsageException {
        Optional<String> name = options.serverUrl().filter(CtlProfiles::isName);
        Optional<String> typed = options.serverUrl().filter(word -> name.isEmpty());
        CtlSettings settings = name.isPresent()
                ? profile(file(options, environment), name.get(), environment)
                : settings(options, environment);
        Optional<String> url = typed.or(settings::serverUrl);
        if (url.isEmpty()) {
            throw usage("no configuration file: looked for $" + ConfigFiles.VARIABLE + ", "
                    + String.join(", ", ConfigFiles.places())
                    + "; name one with -c FILE, or the daemon with -s URL");
        }
        return new Setup(
                address(url.get(), typed.isPresent() || settings.file().isEmpty() ? "-s" : where(settings)),
                url.get(),
                typed.isPresent(),
                settings.file(),
                name.orElse(""),
                options.username().or(settings::username),
                options.password()
                        .or(() -> Optional.ofNullable(environment.get(PASSWORD_VARIABLE))
                                .map(Secret::new))
                        .or(settings::password),
                settings.tlsCa(),
                settings.prompt(),
                options.historyFile().or(settings::historyFile),
                settings.profiles(),
                options.asking().allowed());
    }

    /** Another daemon of the file. It is told nothing that the command line or the environment said for the first. */
    Setup ofProfile(String name, Map<String, String> environment) throws UsageException {
        CtlSettings settings = profile(file, name, environment);
        String url = settings.serverUrl().orElseThrow();
        return new Setup(
                address(url, where(settings)),
                url,
                false,
                file,
                name,
                settings.username(),
                settings.password(),
                settings.tlsCa(),
                settings.prompt(),
                historyFile,
                settings.profiles(),
                asks);
    }

    /** Another daemon that the file does not know: it is told nothing of what the file says. */
    Setup ofUrl(String typed) throws UsageException {
        Address there = address(typed, "connect");
        String name = there instanceof Address.Unix unix
                ? String.valueOf(unix.path().getFileName())
                : there instanceof Address.Tcp tcp ? tcp.host() + ":" + tcp.port() : "jmx";
        return new Setup(
                there,
                typed,
                true,
                file,
                "",
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                name,
                historyFile,
                profiles,
                asks);
    }

    Server server(Map<String, String> environment) {
        Place place = new Place(url, file, urlWasGiven, profile, environment, Version::current);
        return new Server(place, prompt, new AskingConnector(address, username, password, tlsCa, asks));
    }

    private static CtlSettings settings(CtlOptions options, Map<String, String> environment) throws UsageException {
        if (options.serverUrl().isPresent() && options.configuration().isEmpty()) {
            return CtlSettings.none();
        }
        Optional<Path> file = file(options, environment);
        if (file.isEmpty()) {
            return CtlSettings.none();
        }
        try {
            return CtlSettingsReader.read(file.get(), environment);
        } catch (ConfigException wrong) {
            throw usage(String.valueOf(wrong.getMessage()));
        }
    }

    private static CtlSettings profile(Optional<Path> file, String name, Map<String, String> environment)
            throws UsageException {
        if (file.isEmpty()) {
            throw usage(name + ": no configuration file says where that is; expected a URL, or -c FILE");
        }
        try {
            Optional<CtlSettings> found = CtlSettingsReader.readProfile(file.get(), name, environment);
            if (found.isPresent()) {
                return found.get();
            }
            List<String> others =
                    CtlSettingsReader.read(file.get(), environment).profiles();
            throw usage(name + ": there is no [taskmasterctl:" + name + "] in " + file.get()
                    + (others.isEmpty() ? "" : "; there are " + String.join(", ", others)));
        } catch (ConfigException wrong) {
            throw usage(String.valueOf(wrong.getMessage()));
        }
    }

    private static Optional<Path> file(CtlOptions options, Map<String, String> environment) {
        return ConfigFiles.find(options.configuration(), environment);
    }

    private static String where(CtlSettings settings) {
        return String.valueOf(settings.file().orElseThrow());
    }

    private static Address address(String url, String where) throws UsageException {
        try {
            return Address.parse(url);
        } catch (IllegalArgumentException wrong) {
            throw usage(where + ": " + wrong.getMessage());
        }
    }

    private static UsageException usage(String text) {
        return new UsageException(text, ExitCode.INVALID_ARGUMENTS);
    }
}
