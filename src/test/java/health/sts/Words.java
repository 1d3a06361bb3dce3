package health.sts;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import health.sts.shared.Role;
import java.beans.Introspector;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** The words that models, forms and code must share: beans, variables, messages, groups. */
final class Words {

    static final Set<String> GROUPS =
            Arrays.stream(Role.values()).map(Role::group).collect(Collectors.toUnmodifiableSet());

    private static final Set<String> OF_THE_LANGUAGE =
            Set.of("execution", "task", "true", "false", "null", "empty", "not", "and", "or");

    private static final Pattern NAME = Pattern.compile("(?<![.\\w])([a-zA-Z_]\\w*)(\\s*\\.\\s*\\w+\\s*\\()?");

    private Words() {}

    /** The beans of the code by name, as Spring names them; read from the class files, without a context. */
    static Map<String, JavaClass> beans() {
        Map<String, JavaClass> beans = new TreeMap<>();
        for (JavaClass type : HouseRulesTest.OURS) {
            type.getAnnotations().stream()
                    .filter(annotation -> annotation.getRawType().isEquivalentTo(Component.class)
                            || annotation.getRawType().isMetaAnnotatedWith(Component.class))
                    .findFirst()
                    .ifPresent(annotation -> beans.put(name(type, annotation), type));
            type.getMethods().stream()
                    .filter(method -> method.isAnnotatedWith("org.springframework.context.annotation.Bean"))
                    .forEach(method -> beans.put(method.getName(), method.getRawReturnType()));
        }
        return beans;
    }

    /** The beans that a model of this capability may name as step: what translates between the engine and a facade. */
    static Set<String> stepBeans(String capability) {
        return beans().entrySet().stream()
                .filter(bean -> bean.getValue().getPackageName().startsWith("health.sts." + capability + ".process"))
                .map(Map.Entry::getKey)
                .filter(name -> name.matches(".+(Delegate|Completion|Start)"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The beans that an expression calls. */
    static Set<String> calledIn(String expression) {
        return names(expression, true);
    }

    /** The variables that an expression reads. */
    static Set<String> readIn(String expression) {
        return names(expression, false);
    }

    /** The process variables that a capability declares. */
    static Set<String> variables(String capability) {
        Matcher declared =
                Pattern.compile("Variable\\s*\\.\\s*\\w+\\(\\s*\"(\\w+)\"").matcher(source(capability));
        return declared.results().map(found -> found.group(1)).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether the code of a capability says this word as a text. */
    static boolean said(String capability, String word) {
        return source(capability).contains("\"" + word + "\"");
    }

    private static String source(String capability) {
        Path folder = Path.of("src/main/java/health/sts", capability);
        if (!Files.exists(folder)) {
            return "";
        }
        try (Stream<Path> files = Files.walk(folder)) {
            StringBuilder all = new StringBuilder();
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                all.append(Files.readString(file));
            }
            return all.toString();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Set<String> names(String expression, boolean called) {
        Set<String> names = new LinkedHashSet<>();
        NAME.matcher(expression.replaceAll("'[^']*'|\"[^\"]*\"", ""))
                .results()
                .filter(name -> !OF_THE_LANGUAGE.contains(name.group(1)))
                .filter(name -> called == (name.group(2) != null))
                .forEach(name -> names.add(name.group(1)));
        return names;
    }

    private static String name(JavaClass type, JavaAnnotation<?> annotation) {
        return annotation
                .get("value")
                .map(Object::toString)
                .filter(value -> !value.isEmpty())
                .orElse(Introspector.decapitalize(type.getSimpleName()));
    }
}
