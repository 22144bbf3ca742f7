/** RMI over UNIX sockets: the socket factories that daemon and shell share. */
@org.jspecify.annotations.NullMarked
package taskmaster.jmx.rmi;
