package taskmaster.core.config;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import taskmaster.core.model.AccountSpec;
import taskmaster.core.model.Autorestart;
import taskmaster.core.model.DaemonSpec;
import taskmaster.core.model.InetServerSpec;
import taskmaster.core.model.InheritedEnvironment;
import taskmaster.core.model.InputSpec;
import taskmaster.core.model.LauncherChoice;
import taskmaster.core.model.LogLevel;
import taskmaster.core.model.OutputSpec;
import taskmaster.core.model.Owner;
import taskmaster.core.model.PeerGrant;
import taskmaster.core.model.ProcessSpec;
import taskmaster.core.model.ProgramPatterns;
import taskmaster.core.model.Role;
import taskmaster.core.model.Secret;
import taskmaster.core.model.TlsSpec;
import taskmaster.core.model.UnixSignal;
import taskmaster.core.model.UserSpec;

/** A try of every key there is. The current directory is {@code /run}, and there is a user {@code nobody}. */
final class KeyCases {

    static final UserSpec NOBODY = new UserSpec("nobody", 65534, 65534, "/home/nobody");

    /** Read from a configuration that is not accepted. */
    static final String REFUSED = "refused";

    private static final String MAIN = "[taskmasterd]\n";
    private static final String PROGRAM = MAIN + "[program:p]\ncommand=/bin/c\n";

    private KeyCases() {}

    static List<KeyCase> all() {
        List<KeyCase> all = new ArrayList<>();
        all.addAll(daemon());
        all.addAll(servers());
        all.addAll(shell());
        all.addAll(programs());
        all.addAll(streams(StreamKeys.STDOUT, ProcessSpec::stdout));
        all.addAll(streams(StreamKeys.STDERR, ProcessSpec::stderr));
        all.addAll(groups());
        return all;
    }

    private static List<KeyCase> daemon() {
        return List.of(
                daemon(DaemonKeys.LOGFILE, "NONE", DaemonSpec::logfile, path("/run/taskmasterd.log"), Optional.empty()),
                daemon(DaemonKeys.LOGFILE_MAXBYTES, "1KB", DaemonSpec::logfileMaxBytes, 50L << 20, 1024L),
                daemon(DaemonKeys.LOGFILE_BACKUPS, "3", DaemonSpec::logfileBackups, 10, 3),
                daemon(DaemonKeys.LOGLEVEL, "Blather", DaemonSpec::loglevel, LogLevel.INFO, LogLevel.BLATHER),
                daemon(
                        DaemonKeys.PIDFILE,
                        "x/y.pid",
                        DaemonSpec::pidfile,
                        Path.of("/run/taskmasterd.pid"),
                        Path.of("/run/x/y.pid")),
                daemon(DaemonKeys.UMASK, "077", DaemonSpec::umask, 022, 077),
                daemon(DaemonKeys.DIRECTORY, "~/x", DaemonSpec::directory, Optional.empty(), path("/root/x")),
                daemon(DaemonKeys.NODAEMON, "on", DaemonSpec::nodaemon, false, true),
                daemon(DaemonKeys.SILENT, "1", DaemonSpec::silent, false, true),
                daemon(DaemonKeys.MINFDS, "9", DaemonSpec::minfds, 1024, 9),
                daemon(DaemonKeys.MINPROCS, "9", DaemonSpec::minprocs, 200, 9),
                daemon(DaemonKeys.NOCLEANUP, "YES", DaemonSpec::nocleanup, false, true),
                daemon(DaemonKeys.CHILDLOGDIR, "/logs", DaemonSpec::childlogdir, Path.of("/tmp"), Path.of("/logs")),
                daemon(DaemonKeys.USER, "nobody", DaemonSpec::user, Optional.empty(), Optional.of(NOBODY)),
                daemon(DaemonKeys.IDENTIFIER, "i", DaemonSpec::identifier, "taskmaster", "i"),
                daemon(DaemonKeys.STRIP_ANSI, "true", DaemonSpec::stripAnsi, false, true),
                daemon(
                        DaemonKeys.LAUNCHER,
                        "portable",
                        DaemonSpec::launcher,
                        LauncherChoice.AUTO,
                        LauncherChoice.PORTABLE),
                new KeyCase(
                        DaemonKeys.ENVIRONMENT,
                        "[program:p]\ncommand=/bin/c\n" + MAIN,
                        "A=\"a b\",B=2",
                        KeyCases::environment,
                        Map.of(),
                        Map.of("A", "a b", "B", "2")),
                new KeyCase(
                        DaemonKeys.ENV_FILE,
                        "[program:p]\ncommand=/bin/c\n" + MAIN,
                        "a.env -b.env",
                        KeyCases::environment,
                        Map.of(),
                        Map.of("FROM", "a.env")),
                new KeyCase(
                        DaemonKeys.FILES,
                        MAIN + "[include]\nfiles=none.ini\n",
                        "one.ini none.ini",
                        loaded -> loaded.spec().groups().size(),
                        0,
                        1));
    }

    private static List<KeyCase> servers() {
        String unix = MAIN + "[unix_jmx_server]\nfile=/s\n";
        String open = unix + "chmod=0666\n";
        String inet = MAIN + "[user:u]\npassword=x\n[inet_jmx_server]\nport=1\n";
        String store = inet + "tls_keystore=/k.p12\n";
        String user = MAIN + "[user:u]\npassword=x\n";
        return List.of(
                new KeyCase(
                        ServerKeys.FILE,
                        unix,
                        "~/s",
                        l -> l.spec().unixServer().file(),
                        Path.of("/s"),
                        Path.of("/root/s")),
                new KeyCase(
                        ServerKeys.CHMOD,
                        unix,
                        "0770",
                        l -> l.spec().unixServer().mode(),
                        0700,
                        0770),
                new KeyCase(
                        ServerKeys.CHOWN,
                        unix,
                        "nobody:root",
                        l -> l.spec().unixServer().owner(),
                        Optional.empty(),
                        Optional.of(new Owner(65534, OptionalLong.of(0)))),
                new KeyCase(ServerKeys.VIEWERS, open, "nobody", KeyCases::grants, List.of(), granted(Role.VIEWER)),
                new KeyCase(ServerKeys.OPERATORS, open, "nobody", KeyCases::grants, List.of(), granted(Role.OPERATOR)),
                new KeyCase(ServerKeys.ADMINS, open, "nobody", KeyCases::grants, List.of(), granted(Role.ADMIN)),
                new KeyCase(ServerKeys.UNIX_USERNAME, unix + "password=x\n", "u", KeyCases::remarks, REFUSED, 1L),
                new KeyCase(ServerKeys.UNIX_PASSWORD, unix + "username=u\n", "x", KeyCases::remarks, REFUSED, 1L),
                new KeyCase(ServerKeys.PORT, inet, "localhost:9", KeyCases::listens, "127.0.0.1:1", "localhost:9"),
                new KeyCase(ServerKeys.INET_USERNAME, inet + "password=y\n", "v", KeyCases::accounts, REFUSED, "uv"),
                new KeyCase(ServerKeys.INET_PASSWORD, inet + "username=v\n", "y", KeyCases::accounts, REFUSED, "uv"),
                new KeyCase(
                        ServerKeys.PASSWORD_FILE,
                        inet,
                        "p",
                        l -> l.spec().inetServer().orElseThrow().passwordFile(),
                        Optional.empty(),
                        path("/run/p")),
                new KeyCase(
                        ServerKeys.TLS_CERTIFICATE,
                        inet + "tls_key=k\n",
                        "c",
                        KeyCases::identity,
                        REFUSED,
                        Optional.of(new TlsSpec.Pem(Path.of("/run/c"), Path.of("/run/k"), false))),
                new KeyCase(
                        ServerKeys.TLS_KEY,
                        inet + "tls_certificate=c\n",
                        "k",
                        KeyCases::identity,
                        REFUSED,
                        Optional.of(new TlsSpec.Pem(Path.of("/run/c"), Path.of("/run/k"), false))),
                new KeyCase(
                        ServerKeys.TLS_SELF_SIGNED,
                        inet,
                        "true",
                        KeyCases::identity,
                        Optional.empty(),
                        Optional.of(new TlsSpec.Pem(
                                Path.of("/run/taskmasterd.crt"), Path.of("/run/taskmasterd.key"), true))),
                new KeyCase(
                        ServerKeys.TLS_KEYSTORE,
                        inet,
                        "~/k",
                        KeyCases::identity,
                        Optional.empty(),
                        Optional.of(new TlsSpec.Keystore(Path.of("/root/k"), Optional.empty()))),
                new KeyCase(
                        ServerKeys.TLS_KEYSTORE_PASSWORD_FILE,
                        store,
                        "p",
                        KeyCases::identity,
                        Optional.of(new TlsSpec.Keystore(Path.of("/k.p12"), Optional.empty())),
                        Optional.of(new TlsSpec.Keystore(Path.of("/k.p12"), path("/run/p")))),
                new KeyCase(
                        ServerKeys.TLS_CLIENT_CA,
                        store,
                        "ca",
                        l -> inet(l).tls().flatMap(TlsSpec::clientAuthorities),
                        Optional.empty(),
                        path("/run/ca")),
                new KeyCase(
                        ServerKeys.PUBLIC_NAME,
                        inet,
                        "jmx.example.org",
                        l -> inet(l).publicName(),
                        Optional.empty(),
                        Optional.of("jmx.example.org")),
                new KeyCase(
                        ServerKeys.PASSWORD, user, "y", l -> account(l).password(), new Secret("x"), new Secret("y")),
                new KeyCase(ServerKeys.ROLE, user, "Admin", l -> account(l).role(), Role.VIEWER, Role.ADMIN),
                new KeyCase(
                        ServerKeys.USER_PROGRAMS,
                        user,
                        "web-*, db !web-billing",
                        l -> account(l).programs(),
                        ProgramPatterns.ALL,
                        new ProgramPatterns(List.of("web-*", "db", "!web-billing"))));
    }

    private static List<KeyCase> shell() {
        String ctl = MAIN + "[taskmasterctl]\n";
        return List.of(
                new KeyCase(
                        ServerKeys.SERVERURL,
                        ctl,
                        "h:1",
                        l -> ctl(l).serverUrl(),
                        Optional.of("unix:///run/taskmasterd.sock"),
                        Optional.of("h:1")),
                new KeyCase(
                        ServerKeys.CTL_USERNAME, ctl, "u", l -> ctl(l).username(), Optional.empty(), Optional.of("u")),
                new KeyCase(
                        ServerKeys.CTL_PASSWORD,
                        ctl,
                        "x",
                        l -> ctl(l).password(),
                        Optional.empty(),
                        Optional.of(new Secret("x"))),
                new KeyCase(ServerKeys.TLS_CA, ctl, "~/ca", l -> ctl(l).tlsCa(), Optional.empty(), path("/root/ca")),
                new KeyCase(ServerKeys.PROMPT, ctl, "p", l -> ctl(l).prompt(), "taskmaster", "p"),
                new KeyCase(
                        ServerKeys.HISTORY_FILE,
                        ctl,
                        "~/h",
                        l -> ctl(l).historyFile(),
                        Optional.empty(),
                        path("/root/h")));
    }

    private static List<KeyCase> programs() {
        return List.of(
                program(
                        ProgramKeys.COMMAND,
                        "/bin/d 'a b'",
                        p -> p.exec().command().words(),
                        List.of("/bin/c"),
                        List.of("/bin/d", "a b")),
                program(
                        ProgramKeys.PROCESS_NAME,
                        "%(program_name)s_%(process_num)02d",
                        p -> p.id().name(),
                        "p",
                        "p_00"),
                new KeyCase(
                        ProgramKeys.NUMPROCS,
                        PROGRAM + "process_name=%(process_num)d\n",
                        "3",
                        l -> l.spec().groups().getFirst().processes().size(),
                        1,
                        3),
                new KeyCase(
                        ProgramKeys.NUMPROCS_START,
                        PROGRAM + "process_name=%(process_num)d\n",
                        "7",
                        l -> process(l).id().name(),
                        "0",
                        "7"),
                program(ProgramKeys.PRIORITY, "-5", ProcessSpec::priority, 999, -5),
                program(ProgramKeys.AUTOSTART, "off", ProcessSpec::autostart, true, false),
                program(
                        ProgramKeys.AUTORESTART,
                        "true",
                        p -> p.restart().autorestart(),
                        Autorestart.UNEXPECTED,
                        Autorestart.ALWAYS),
                program(
                        ProgramKeys.STARTSECS,
                        "2min",
                        p -> p.start().startsecs(),
                        Duration.ofSeconds(1),
                        Duration.ofMinutes(2)),
                program(ProgramKeys.STARTRETRIES, "0", p -> p.start().startretries(), 3, 0),
                program(ProgramKeys.EXITCODES, "0, 2", p -> p.restart().exitcodes(), Set.of(0), Set.of(0, 2)),
                program(
                        ProgramKeys.STOPSIGNAL,
                        "sigquit",
                        p -> p.stop().stopsignal(),
                        UnixSignal.TERM,
                        UnixSignal.QUIT),
                program(
                        ProgramKeys.STOPWAITSECS,
                        "5",
                        p -> p.stop().stopwaitsecs(),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(5)),
                program(ProgramKeys.STOPASGROUP, "true", p -> p.stop().stopasgroup(), false, true),
                program(ProgramKeys.KILLASGROUP, "true", p -> p.stop().killasgroup(), false, true),
                program(ProgramKeys.USER, "nobody", p -> p.exec().user(), Optional.empty(), Optional.of(NOBODY)),
                program(ProgramKeys.DIRECTORY, "d", p -> p.exec().directory(), Optional.empty(), path("/run/d")),
                program(ProgramKeys.UMASK, "027", p -> p.exec().umask(), OptionalInt.empty(), OptionalInt.of(027)),
                program(
                        ProgramKeys.ENVIRONMENT,
                        "N=\"%(process_num)d\"",
                        p -> p.exec().environment(),
                        Map.of(),
                        Map.of("N", "0")),
                program(ProgramKeys.ENV_FILE, "a.env", p -> p.exec().environment(), Map.of(), Map.of("FROM", "a.env")),
                program(
                        ProgramKeys.INHERIT_ENV,
                        "PATH,LC_*",
                        p -> p.exec().inherited(),
                        InheritedEnvironment.ALL,
                        new InheritedEnvironment(List.of("PATH", "LC_*"))),
                new KeyCase(
                        ProgramKeys.EXTENDS,
                        MAIN + "[template:t]\npriority=3\n[program:p]\ncommand=/bin/c\n",
                        "t",
                        l -> process(l).priority(),
                        999,
                        3),
                program(
                        ProgramKeys.SERVERURL,
                        "unix:///x",
                        p -> p.exec().environment(),
                        Map.of(),
                        Map.of("SUPERVISOR_SERVER_URL", "unix:///x")),
                program(
                        ProgramKeys.REDIRECT_STDERR,
                        "true",
                        ProcessSpec::stderr,
                        new OutputSpec.ToFile(Optional.empty(), 50L << 20, 10),
                        new OutputSpec.Merged()),
                program(ProgramKeys.TTY, "true", ProcessSpec::hasTerminal, false, true),
                program(ProgramKeys.STDIN, "pipe", ProcessSpec::stdin, new InputSpec.Nothing(), new InputSpec.Pipe()));
    }

    private static List<KeyCase> streams(StreamKeys keys, Function<ProcessSpec, OutputSpec> stream) {
        Optional<Path> auto = Optional.empty();
        OutputSpec byDefault = new OutputSpec.ToFile(auto, 50L << 20, 10);
        return List.of(
                program(
                        keys.logfile(),
                        "/l",
                        stream::apply,
                        byDefault,
                        new OutputSpec.ToFile(path("/l"), 50L << 20, 10)),
                program(keys.maxbytes(), "1GB", stream::apply, byDefault, new OutputSpec.ToFile(auto, 1L << 30, 10)),
                program(keys.backups(), "0", stream::apply, byDefault, new OutputSpec.ToFile(auto, 50L << 20, 0)),
                new KeyCase(keys.captureMaxbytes(), PROGRAM, "1KB", KeyCases::remarks, 0L, 1L),
                new KeyCase(keys.eventsEnabled(), PROGRAM, "true", KeyCases::remarks, 0L, 1L),
                new KeyCase(keys.syslog(), PROGRAM, "true", KeyCases::remarks, 0L, 1L));
    }

    private static List<KeyCase> groups() {
        String group = PROGRAM + "[group:g]\nprograms=\n";
        String fcgi = MAIN + "[fcgi-program:f]\ncommand=/bin/c\nsocket=unix:///s\n";
        String listener = MAIN + "[eventlistener:e]\ncommand=/bin/c\nevents=TICK\n";
        return List.of(
                new KeyCase(ProgramKeys.GROUP_PROGRAMS, group, "p", KeyCases::groupNames, "[p]", "[g]"),
                new KeyCase(
                        ProgramKeys.GROUP_PRIORITY,
                        group,
                        "1",
                        l -> l.spec().groups().getFirst().priority(),
                        999,
                        1),
                new KeyCase(
                        ProgramKeys.SOCKET,
                        fcgi,
                        "tcp://h:1",
                        l -> dumped(l, "socket"),
                        "{url=unix:///s, backlog=null, mode=700, owner=null}",
                        "{url=tcp://h:1, backlog=null}"),
                new KeyCase(
                        ProgramKeys.SOCKET_OWNER,
                        fcgi,
                        "nobody",
                        l -> dumped(l, "socket"),
                        "{url=unix:///s, backlog=null, mode=700, owner=null}",
                        "{url=unix:///s, backlog=null, mode=700, owner=nobody}"),
                new KeyCase(
                        ProgramKeys.SOCKET_MODE,
                        fcgi,
                        "0770",
                        l -> dumped(l, "socket"),
                        "{url=unix:///s, backlog=null, mode=700, owner=null}",
                        "{url=unix:///s, backlog=null, mode=770, owner=null}"),
                new KeyCase(
                        ProgramKeys.SOCKET_BACKLOG,
                        fcgi,
                        "9",
                        l -> dumped(l, "socket"),
                        "{url=unix:///s, backlog=null, mode=700, owner=null}",
                        "{url=unix:///s, backlog=9, mode=700, owner=null}"),
                new KeyCase(
                        ProgramKeys.EVENTS,
                        listener,
                        "tick_5, PROCESS_LOG",
                        l -> dumped(l, "events"),
                        "[TICK]",
                        "[PROCESS_LOG, TICK_5]"),
                new KeyCase(ProgramKeys.BUFFER_SIZE, listener, "9", l -> dumped(l, "buffer_size"), "10", "9"),
                new KeyCase(
                        ProgramKeys.RESULT_HANDLER,
                        listener,
                        "a:b",
                        l -> dumped(l, "result_handler"),
                        "default_handler",
                        "a:b"),
                new KeyCase(ProgramKeys.LISTENER_PRIORITY, listener, "9", l -> dumped(l, "priority"), "-1", "9"));
    }

    private static KeyCase daemon(
            ConfigKey<?> key, String value, Function<DaemonSpec, Object> reading, Object byDefault, Object expected) {
        return new KeyCase(
                key, MAIN, value, loaded -> reading.apply(loaded.spec().daemon()), byDefault, expected);
    }

    private static KeyCase program(
            ConfigKey<?> key, String value, Function<ProcessSpec, Object> reading, Object byDefault, Object expected) {
        return new KeyCase(key, PROGRAM, value, loaded -> reading.apply(process(loaded)), byDefault, expected);
    }

    private static ProcessSpec process(Loaded loaded) {
        return loaded.spec().groups().getFirst().processes().getFirst();
    }

    private static Object environment(Loaded loaded) {
        return process(loaded).exec().environment();
    }

    private static AccountSpec account(Loaded loaded) {
        return loaded.spec().accounts().getFirst();
    }

    private static Object accounts(Loaded loaded) {
        return String.join(
                "", loaded.spec().accounts().stream().map(AccountSpec::name).toList());
    }

    private static Object listens(Loaded loaded) {
        return loaded.spec()
                .inetServer()
                .map(server -> server.host() + ":" + server.port())
                .orElse("");
    }

    private static InetServerSpec inet(Loaded loaded) {
        return loaded.spec().inetServer().orElseThrow();
    }

    private static Object identity(Loaded loaded) {
        return inet(loaded).tls().map(TlsSpec::identity);
    }

    private static Object grants(Loaded loaded) {
        return loaded.spec().unixServer().grants();
    }

    private static List<PeerGrant> granted(Role role) {
        return List.of(new PeerGrant(role, ProgramPatterns.ALL, Set.of("nobody"), Set.of()));
    }

    private static Object groupNames(Loaded loaded) {
        return loaded.spec().groups().stream()
                .filter(group -> !group.processes().isEmpty())
                .map(group -> group.name())
                .toList()
                .toString();
    }

    private static Object remarks(Loaded loaded) {
        return (long) loaded.remarks().size();
    }

    private static CtlSettings ctl(Loaded loaded) {
        try {
            return CtlSettingsReader.read(loaded.file(), Map.of("HOME", "/root"), new FakeMachine(Path.of("/run")));
        } catch (ConfigException e) {
            throw new AssertionError(e);
        }
    }

    private static Object dumped(Loaded loaded, String key) {
        Map<?, ?> dump = (Map<?, ?>) Objects.requireNonNull(MiniJson.read(DumpConfig.of(loaded)));
        List<?> groups = (List<?>) Objects.requireNonNull(dump.get("groups"));
        return String.valueOf(((Map<?, ?>) groups.getFirst()).get(key));
    }

    private static Optional<Path> path(String path) {
        return Optional.of(Path.of(path));
    }
}
