package taskmaster.core.config;

import static taskmaster.core.config.SectionKind.CTL;
import static taskmaster.core.config.SectionKind.INET_SERVER;
import static taskmaster.core.config.SectionKind.UNIX_SERVER;

import java.util.List;
import taskmaster.core.model.Role;

/** The keys of the control sockets, of accounts and of the shell. */
final class ServerKeys {

    static final ConfigKey<String> FILE =
            ConfigKey.free(UNIX_SERVER, "file", Forms.PATH, "required", "Path of the socket, at most 107 bytes.");
    static final ConfigKey<Integer> CHMOD =
            ConfigKey.of(UNIX_SERVER, "chmod", Forms.MODE, "0700", "Permission bits of the socket.");
    static final ConfigKey<String> CHOWN =
            ConfigKey.free(UNIX_SERVER, "chown", Forms.OWNER, "unchanged", "Owner of the socket.");
    static final ConfigKey<String> UNIX_USERNAME = ConfigKey.free(
            UNIX_SERVER,
            "username",
            Forms.TEXT,
            "none",
            "Taken from supervisord's files, not used: the kernel says who calls.");
    static final ConfigKey<String> UNIX_PASSWORD =
            ConfigKey.free(UNIX_SERVER, "password", Forms.TEXT, "none", "Like `username`.");

    static final ConfigKey<Address> PORT = ConfigKey.free(
            INET_SERVER, "port", Forms.ADDRESS, "required", "Address to listen on; without a host: 127.0.0.1.");
    static final ConfigKey<String> INET_USERNAME = ConfigKey.free(
            INET_SERVER, "username", Forms.TEXT, "none", "Name of an account with the role admin; needs `password`.");
    static final ConfigKey<String> INET_PASSWORD = ConfigKey.free(
            INET_SERVER, "password", Forms.TEXT, "none", "Its password, plain or `{SHA}` and 40 hexadecimal digits.");
    static final ConfigKey<String> PASSWORD_FILE = ConfigKey.free(
            INET_SERVER,
            "password_file",
            Forms.PATH,
            "none",
            "File of lines `name:password`; made with a random password for admin if it does not exist."
                    + " Not in supervisord.");

    static final ConfigKey<String> PASSWORD =
            ConfigKey.free(SectionKind.USER, "password", Forms.TEXT, "required", "Password of the account.");
    static final ConfigKey<Role> ROLE =
            ConfigKey.of(SectionKind.USER, "role", Forms.ROLE, "viewer", "What it may do: viewer, operator or admin.");
    static final ConfigKey<String> USER_PROGRAMS = ConfigKey.free(
            SectionKind.USER, "programs", Forms.TEXT, "all", "Programs it may act on: refused by this version.");

    static final ConfigKey<String> SERVERURL = ConfigKey.free(
            CTL,
            "serverurl",
            Forms.SERVER_URL,
            "the socket of this file",
            "Where the shell connects to: `unix:///path`, `host:port` or a `service:jmx:` URL.");
    static final ConfigKey<String> CTL_USERNAME =
            ConfigKey.free(CTL, "username", Forms.TEXT, "none", "Account for a connection over TCP.");
    static final ConfigKey<String> CTL_PASSWORD =
            ConfigKey.free(CTL, "password", Forms.TEXT, "none", "Password of that account.");
    static final ConfigKey<String> PROMPT =
            ConfigKey.free(CTL, "prompt", Forms.TEXT, "taskmaster", "The shell's prompt, shown with `> ` behind it.");
    static final ConfigKey<String> HISTORY_FILE =
            ConfigKey.free(CTL, "history_file", Forms.PATH, "none", "Where the shell keeps its history.");

    static final List<ConfigKey<?>> ALL = List.of(
            FILE,
            CHMOD,
            CHOWN,
            UNIX_USERNAME,
            UNIX_PASSWORD,
            PORT,
            INET_USERNAME,
            INET_PASSWORD,
            PASSWORD_FILE,
            PASSWORD,
            ROLE,
            USER_PROGRAMS,
            SERVERURL,
            CTL_USERNAME,
            CTL_PASSWORD,
            PROMPT,
            HISTORY_FILE);

    private ServerKeys() {}
}
