package dev.kinora.recommenderevaluation;

import dev.kinora.recommender.arm.ArmDefinition;
import dev.kinora.recommender.arm.Arms;
import dev.kinora.recommender.evaluation.Evaluation;
import dev.kinora.recommender.evaluation.SplitMethod;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code ./kinora evaluate}; exits with 2 if the options or the data are wrong. */
@Command(
        name = "evaluate",
        mixinStandardHelpOptions = true,
        showDefaultValues = true,
        subcommands = ImportCommand.class,
        description = "Measures how well the arms foretell what users liked later, on a folder of interactions.")
public final class EvaluateCommand implements Callable<Integer> {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "interactions.csv (user,item,timestamp,signal,value) and items.csv (item,text,category,"
                    + "published_at)")
    private @Nullable Path data;

    @Option(names = "--arm", paramLabel = "NAME", split = ",", description = "only these arms, beside the baselines")
    private List<String> arms = new ArrayList<>();

    @Option(
            names = "--split",
            paramLabel = "user|loo|time|rolling",
            defaultValue = "user",
            description = "user: the last 20 %% of each user; loo: the last like of each user; time: the last 20 %%"
                    + " of all; rolling: each of the last five tenths of all by those before, NDCG@10 only")
    private String split = "user";

    @Option(
            names = "--retrieved",
            description = "measures tuned arms also over those items only that a feed finds worth a score")
    private boolean retrieved;

    @Option(names = "--json", paramLabel = "FILE", description = "writes all figures into this file")
    private @Nullable Path json;

    @Option(
            names = "--doc",
            paramLabel = "FILE",
            description = "writes the tables into the section of this Markdown file that --title names")
    private @Nullable Path doc;

    @Option(names = "--title", paramLabel = "TEXT", description = "the name of the data set in --doc")
    private String title = "A folder of interactions";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    public static void main(String[] args) {
        System.exit(new CommandLine(new EvaluateCommand()).execute(args));
    }

    @Override
    public Integer call() throws IOException {
        if (data == null) {
            throw wrong("--data is missing");
        }
        try {
            var wanted = wanted();
            if (split.equals("rolling")) {
                print(new Rolling(DatasetReader.read(data))
                        .measure(wanted, this::progress)
                        .markdown());
                return 0;
            }
            var method = method();
            var report = new Report(method.split(DatasetReader.read(data)), split);
            var evaluation = new Evaluation(report.split(), method);
            for (var arm : wanted) {
                progress(arm.name());
                var tuned = evaluation.tune(arm);
                report.add(tuned, evaluation.measure(tuned));
                if (retrieved && arm.tuned()) {
                    var found = new ArmDefinition(arm.name() + " of the retrieved", tuned.parts(), false);
                    report.add(found, evaluation.measureRetrieved(found));
                }
            }
            print(report.markdown());
            if (json != null) {
                Files.writeString(json, report.json());
            }
            return 0;
        } catch (UnreadableDataException e) {
            throw wrong(String.valueOf(e.getMessage()));
        }
    }

    private void progress(String arm) {
        spec.commandLine().getErr().println("Measuring " + arm);
    }

    private void print(String tables) throws IOException {
        spec.commandLine().getOut().print(tables);
        spec.commandLine().getOut().flush();
        if (doc != null) {
            new Section(doc, "%s, split `%s`".formatted(title, split)).write(tables);
        }
    }

    private SplitMethod method() {
        for (var method : SplitMethod.values()) {
            if (method.name().toLowerCase(Locale.ROOT).equals(split)) {
                return method;
            }
        }
        throw wrong("There is no split \"" + split + "\": user, loo, time or rolling");
    }

    private List<ArmDefinition> wanted() {
        for (var name : arms) {
            if (Arms.ALL.stream().noneMatch(arm -> arm.name().equals(name))) {
                throw wrong("There is no arm \"" + name + "\": "
                        + String.join(
                                ", ", Arms.ALL.stream().map(ArmDefinition::name).toList()));
            }
        }
        return Arms.ALL.stream()
                .filter(arm -> arms.isEmpty() || Arms.BASELINES.contains(arm) || arms.contains(arm.name()))
                .toList();
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
