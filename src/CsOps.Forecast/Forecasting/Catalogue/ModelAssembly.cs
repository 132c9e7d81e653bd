using System.Collections.Immutable;
using System.Reflection;
using CsOps.Forecast.Files;

namespace CsOps.Forecast.Forecasting.Catalogue;

/// <summary>Models of somebody else's, out of an assembly or the folder of a restored NuGet package.</summary>
/// <remarks>
/// Every public class that implements <see cref="IForecastModel"/> and has a public constructor without parameters is a model. <b>Loading an
/// assembly runs its code</b> with all the rights of this process: load only what you trust. Each file has a load context of its own, so that it may
/// bring other versions of its dependencies; those are looked for beside it, by its <c>.deps.json</c>, and among the other packages of a package folder.
/// <c>CsOps.Forecast</c> itself is always the one that runs. A model that throws, or gives too few steps or numbers that are none, fails like any
/// other model: by a <see cref="FitFailure"/>.
/// </remarks>
public sealed class ModelAssembly
{
    private ModelAssembly(ImmutableArray<string> files, ImmutableArray<IForecastModel> models) => (Files, Models) = (files, models);

    /// <summary>The assemblies loaded.</summary>
    public ImmutableArray<string> Files { get; }

    /// <summary>The models, by name.</summary>
    public ImmutableArray<IForecastModel> Models { get; }

    /// <summary>Loads the models of an assembly, or of a package's folder.</summary>
    /// <param name="path">The <c>.dll</c>, or the folder that holds the package's <c>lib</c>.</param>
    /// <param name="known">The models that there are already: none may be called as one of them.</param>
    /// <exception cref="ImportException">There is no such file, it is no assembly, something it needs is missing, it has no model, or a model is not usable: in a sentence.</exception>
    public static ModelAssembly Load(string path, ForecastModels known)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(path);
        ArgumentNullException.ThrowIfNull(known);
        ImmutableArray<string> files = Directory.Exists(path) ? PackageFolder.AssembliesOf(path)
            : File.Exists(path) ? [Path.GetFullPath(path)]
            : throw new ImportException(path, "there is no such file.");
        var models = new List<IForecastModel>();
        foreach (var type in files.SelectMany(file => ModelTypes(path, file)))
        {
            models.Add(Checked(path, Make(path, type), known, models));
        }

        return models.Count > 0
            ? new ModelAssembly(files, [.. models.OrderBy(model => model.Name, StringComparer.Ordinal)])
            : throw new ImportException(
                path, "there is no model in it; expected a public class with a public constructor without parameters that implements IForecastModel.\nMaybe it was built against another CsOps.Forecast.");
    }

    private static IEnumerable<Type> ModelTypes(string path, string file)
    {
        try
        {
            return [.. new ModelLoadContext(file).LoadFromAssemblyPath(file).GetExportedTypes().Where(IsModel)];
        }
        catch (BadImageFormatException)
        {
            throw new ImportException(path, "it is not a .NET assembly.");
        }
        catch (Exception problem) when (problem is FileNotFoundException or FileLoadException or TypeLoadException or ReflectionTypeLoadException or InvalidOperationException)
        {
            throw new ImportException(path, $"it cannot be loaded: {OneLine(problem.Message)}\nMaybe a file that it needs is not beside it: publish it with 'dotnet publish'.");
        }
    }

    private static bool IsModel(Type type) =>
        type is { IsClass: true, IsAbstract: false, ContainsGenericParameters: false } && typeof(IForecastModel).IsAssignableFrom(type) && type.GetConstructor(Type.EmptyTypes) is not null;

    private static IForecastModel Make(string path, Type type)
    {
        try
        {
            return new GuardedModel((IForecastModel)Activator.CreateInstance(type)!);
        }
        catch (Exception problem)
        {
            var cause = problem is TargetInvocationException { InnerException: { } inner } ? inner : problem;
            throw new ImportException(path, $"its model {type.FullName} could not be made: {OneLine(cause.Message)}");
        }
    }

    private static IForecastModel Checked(string path, IForecastModel model, ForecastModels known, List<IForecastModel> others)
    {
        if (string.IsNullOrEmpty(model.Name) || !model.Name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '-' or '.' or '_'))
        {
            throw new ImportException(path, $"a model is called '{OneLine(model.Name ?? "")}'; expected a name of lower-case letters, digits, '-', '.' and '_'.");
        }

        if (known.Find(model.Name).Found || others.Exists(other => other.Name == model.Name) || model.Name == "auto")
        {
            throw new ImportException(path, $"it has a model '{model.Name}', and there is one of that name already. Give it another name.");
        }

        return model;
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
