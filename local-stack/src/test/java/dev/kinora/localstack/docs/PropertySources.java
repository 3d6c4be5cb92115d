package dev.kinora.localstack.docs;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.doctree.ParamTree;
import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.NewArrayTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Reads {@code @ConfigurationProperties} records from sources with the parser of the compiler, without compiling. */
final class PropertySources {

    /**
     * One property.
     *
     * @param name as in a YAML file
     * @param fallback the default, as it is written; empty if there is none
     */
    record Property(String name, String type, String fallback, String meaning) {}

    /** A record with properties, or a part of one. */
    private record Holder(
            TreePath path, ClassTree tree, @Nullable DocCommentTree doc) {}

    private final Map<String, Holder> records = new HashMap<>();

    /** The properties that a module declares, by name. */
    static List<Property> of(Path module) {
        try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
            var sources = new PropertySources();
            sources.read(files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList());
            return sources.properties();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(List<Path> files) throws IOException {
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, Locale.ROOT, null)) {
            var task = (JavacTask) compiler.getTask(
                    null,
                    manager,
                    diagnostic -> {},
                    List.of("-proc:none"),
                    null,
                    manager.getJavaFileObjectsFromPaths(files));
            var docs = DocTrees.instance(task);
            for (CompilationUnitTree unit : task.parse()) {
                new TreePathScanner<@Nullable Void, @Nullable Void>() {
                    @Override
                    public @Nullable Void visitClass(ClassTree tree, @Nullable Void unused) {
                        if (tree.getKind() == Tree.Kind.RECORD) {
                            records.putIfAbsent(
                                    key(getCurrentPath()),
                                    new Holder(getCurrentPath(), tree, docs.getDocCommentTree(getCurrentPath())));
                        }
                        return super.visitClass(tree, unused);
                    }
                }.scan(unit, null);
            }
        }
    }

    /** {@code package.Outer.Inner}. */
    private static String key(TreePath path) {
        List<String> names = new ArrayList<>();
        for (Tree tree : path) {
            if (tree instanceof ClassTree type) {
                names.addFirst(type.getSimpleName().toString());
            }
        }
        return path.getCompilationUnit().getPackageName() + "." + String.join(".", names);
    }

    private List<Property> properties() {
        List<Property> found = new ArrayList<>();
        records.forEach(
                (key, holder) -> annotation(holder.tree().getModifiers().getAnnotations(), "ConfigurationProperties")
                        .ifPresent(annotation -> add(found, value(annotation), key, holder)));
        found.sort(Comparator.comparing(Property::name));
        return found;
    }

    private void add(List<Property> found, String prefix, String key, Holder holder) {
        for (Tree member : holder.tree().getMembers()) {
            if (member instanceof VariableTree component
                    && !component.getModifiers().getFlags().contains(Modifier.STATIC)) {
                add(found, prefix, key, holder, component);
            }
        }
    }

    private void add(List<Property> found, String prefix, String key, Holder holder, VariableTree component) {
        String name = prefix + "." + kebab(component.getName().toString());
        String type = component.getType().toString().replaceAll("@\\w+(\\([^)]*\\))? ?", "");
        String fallback = annotation(component.getModifiers().getAnnotations(), "DefaultValue")
                .map(PropertySources::value)
                .map(value -> constants(holder.tree()).getOrDefault(value, value))
                .orElse("");
        String part = part(key, type);
        // A record with a default of its own is converted from one value, such as a rate.
        if (part != null && fallback.isEmpty()) {
            add(found, name, part, Objects.requireNonNull(records.get(part)));
            return;
        }
        found.add(new Property(
                name, type, fallback, meaning(holder.doc(), component.getName().toString())));
    }

    /** The constants that a record declares, for the defaults that name one. */
    private static Map<String, String> constants(ClassTree tree) {
        Map<String, String> constants = new HashMap<>();
        for (Tree member : tree.getMembers()) {
            if (member instanceof VariableTree field && field.getInitializer() != null) {
                constants.put(field.getName().toString(), text(field.getInitializer()));
            }
        }
        return constants;
    }

    /** The record of this name inside the record, beside it, or in its package. */
    private @Nullable String part(String key, String type) {
        if (type.equals("Secret")) {
            return null; // A value, though it is a record.
        }
        for (String scope = key; scope.contains("."); scope = scope.substring(0, scope.lastIndexOf('.'))) {
            if (records.containsKey(scope + "." + type)) {
                return scope + "." + type;
            }
        }
        return null;
    }

    private static Optional<? extends AnnotationTree> annotation(
            List<? extends AnnotationTree> annotations, String name) {
        return annotations.stream()
                .filter(annotation -> annotation.getAnnotationType().toString().equals(name))
                .findFirst();
    }

    private static String value(AnnotationTree annotation) {
        return annotation.getArguments().stream()
                .map(argument -> argument instanceof AssignmentTree assignment ? assignment.getExpression() : argument)
                .map(PropertySources::text)
                .collect(Collectors.joining(", "));
    }

    private static String text(ExpressionTree expression) {
        if (expression instanceof LiteralTree literal) {
            return String.valueOf(literal.getValue());
        }
        if (expression instanceof NewArrayTree array) {
            return array.getInitializers().stream().map(PropertySources::text).collect(Collectors.joining(", "));
        }
        return expression.toString();
    }

    private static String meaning(@Nullable DocCommentTree doc, String component) {
        return doc == null
                ? ""
                : doc.getBlockTags().stream()
                        .filter(tag -> tag instanceof ParamTree param
                                && param.getName().toString().equals(component))
                        .map(tag -> ((ParamTree) tag)
                                .getDescription().stream().map(Object::toString).collect(Collectors.joining()))
                        .findFirst()
                        .orElse("")
                        .replaceAll("\\{@(code|value|link|linkplain) ([^}]*)}", "`$2`");
    }

    private static String kebab(String name) {
        return name.replaceAll("(\\p{Lu})", "-$1").toLowerCase(Locale.ROOT);
    }
}
