/** How answers look: lines, tables, JSON. */
@org.jspecify.annotations.NullMarked
package taskmaster.ctl.render;
