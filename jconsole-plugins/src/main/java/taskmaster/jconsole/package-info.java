/** A tab for JConsole: the processes of a daemon as a table with buttons. Needs no class of ours but these on its class path. */
@org.jspecify.annotations.NullMarked
package taskmaster.jconsole;
