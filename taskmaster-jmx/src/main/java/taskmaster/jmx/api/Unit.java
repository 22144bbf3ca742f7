package taskmaster.jmx.api;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import javax.management.DescriptorKey;

/** The unit of a number, in the attribute's descriptor: {@code ms}, {@code bytes}, {@code s}. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface Unit {
    @DescriptorKey("units")
    String value();
}
