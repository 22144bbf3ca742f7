package taskmaster.core.config;

import static taskmaster.core.config.SectionKind.CTL;
import static taskmaster.core.config.SectionKind.INET_SERVER;
import static taskmaster.core.config.SectionKind.UNIX_SERVER;

import java.util.List;
import taskmaster.core.model.ProgramPatterns;
import taskmaster.core.model.Role;

/** The keys of the control sockets, of accounts and of the shell. */
final class ServerKeys {

    static final ConfigKey<String> FILE =
            ConfigKey.free(UNIX_SERVER, "file", Forms.PATH, "required", "Path of the socket, at most 107 bytes.");
    static final ConfigKey<Integer> CHMOD =
            ConfigKey.of(UNIX_SERVER, "chmod", Forms.MODE, "0700", "Permission bits of the socket.");
    static final ConfigKey<String> CHOWN =
            ConfigKey.free(UNIX_SERVER, "chown", Forms.OWNER, "unchanged", "Owner of the socket.");
    static final ConfigKey<List<String>> VIEWERS = ConfigKey.free(
            UNIX_SERVER,
            "viewers",
            AccessForms.PEERS,
            "none",
            "Users of this machine, and `@groups` of them, who may look. Not in supervisord.");
    static final ConfigKey<List<String>> OPERATORS = ConfigKey.free(
            UNIX_SERVER,
            "operators",
            AccessForms.PEERS,
            "none",
            "Those who may also start, stop and signal processes. Not in supervisord.");
    static final ConfigKey<List<String>> ADMINS = ConfigKey.free(
            UNIX_SERVER,
            "admins",
            AccessForms.PEERS,
            "none",
            "Those who may do everything, as root and the daemon's own user always may. Not in supervisord.");
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
    static final ConfigKey<String> INET_PASSWORD =
            ConfigKey.free(INET_SERVER, "password", AccessForms.PASSWORD, "none", "Its password, better as a hash.");
    static final ConfigKey<String> PASSWORD_FILE = ConfigKey.free(
            INET_SERVER,
            "password_file",
            Forms.PATH,
            "none",
            "File of lines `name:password`; made with a random password for admin if it does not exist."
                    + " Not in supervisord.");

    static final ConfigKey<String> TLS_CERTIFICATE = ConfigKey.free(
            INET_SERVER,
            "tls_certificate",
            Forms.PATH,
            "none",
            "PEM file with the certificate, then those that lead to its root; needs `tls_key`. Not in supervisord.");
    static final ConfigKey<String> TLS_KEY = ConfigKey.free(
            INET_SERVER,
            "tls_key",
            Forms.PATH,
            "none",
            "PEM file with its key (PKCS#8, not encrypted), which only its owner may read. Not in supervisord.");
    static final ConfigKey<Boolean> TLS_SELF_SIGNED = ConfigKey.of(
            INET_SERVER,
            "tls_self_signed",
            Forms.BOOL,
            "false",
            "Make both files if both are missing; without names for them, `.crt` and `.key` beside the pid file."
                    + " Not in supervisord.");
    static final ConfigKey<String> TLS_KEYSTORE = ConfigKey.free(
            INET_SERVER,
            "tls_keystore",
            Forms.PATH,
            "none",
            "PKCS#12 file with certificate and key, instead of the two. Not in supervisord.");
    static final ConfigKey<String> TLS_KEYSTORE_PASSWORD_FILE = ConfigKey.free(
            INET_SERVER,
            "tls_keystore_password_file",
            Forms.PATH,
            "none",
            "File whose first line is the password of `tls_keystore`. Not in supervisord.");
    static final ConfigKey<String> TLS_CLIENT_CA = ConfigKey.free(
            INET_SERVER,
            "tls_client_ca",
            Forms.PATH,
            "none",
            "PEM file of authorities: clients need a certificate from one of them, and their password."
                    + " Not in supervisord.");
    static final ConfigKey<String> PUBLIC_NAME = ConfigKey.free(
            INET_SERVER,
            "public_name",
            AccessForms.HOST,
            "the host of `port`",
            "Name by which clients reach this machine; where `port` is for all addresses, else its host name."
                    + " Not in supervisord.");

    static final ConfigKey<String> PASSWORD =
            ConfigKey.free(SectionKind.USER, "password", AccessForms.PASSWORD, "required", "Password of the account.");
    static final ConfigKey<Role> ROLE =
            ConfigKey.of(SectionKind.USER, "role", Forms.ROLE, "viewer", "What it may do: viewer, operator or admin.");
    static final ConfigKey<ProgramPatterns> USER_PROGRAMS =
            ConfigKey.free(SectionKind.USER, "programs", AccessForms.PROGRAMS, "all", "Programs it sees and acts on.");

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
    static final ConfigKey<String> TLS_CA = ConfigKey.free(
            CTL,
            "tls_ca",
            Forms.PATH,
            "none",
            "PEM file of those who vouch for the daemon; with it connections over TCP are encrypted. Not in supervisord.");
    static final ConfigKey<String> PROMPT =
            ConfigKey.free(CTL, "prompt", Forms.TEXT, "taskmaster", "The shell's prompt, shown with `> ` behind it.");
    static final ConfigKey<String> HISTORY_FILE =
            ConfigKey.free(CTL, "history_file", Forms.PATH, "none", "Where the shell keeps its history.");

    static final List<ConfigKey<?>> ALL = List.of(
            FILE,
            CHMOD,
            CHOWN,
            VIEWERS,
            OPERATORS,
            ADMINS,
            UNIX_USERNAME,
            UNIX_PASSWORD,
            PORT,
            INET_USERNAME,
            INET_PASSWORD,
            PASSWORD_FILE,
            TLS_CERTIFICATE,
            TLS_KEY,
            TLS_SELF_SIGNED,
            TLS_KEYSTORE,
            TLS_KEYSTORE_PASSWORD_FILE,
            TLS_CLIENT_CA,
            PUBLIC_NAME,
            PASSWORD,
            ROLE,
            USER_PROGRAMS,
            SERVERURL,
            CTL_USERNAME,
            CTL_PASSWORD,
            TLS_CA,
            PROMPT,
            HISTORY_FILE);

    private ServerKeys() {}
}
