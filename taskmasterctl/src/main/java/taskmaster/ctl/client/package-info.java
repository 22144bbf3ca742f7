/** The daemon as commands see it. The only package of the ctl that knows JMX. */
@org.jspecify.annotations.NullMarked
package taskmaster.ctl.client;
