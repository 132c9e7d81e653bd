using System.Diagnostics.CodeAnalysis;

namespace CsOps.Forecast.Forecasting.Catalogue;

/// <summary>A model that was found by its name, or why none was.</summary>
public sealed class ModelSearch
{
    private ModelSearch(IForecastModel? model, string? problem)
    {
        Model = model;
        Problem = problem;
    }

    /// <summary>The model, or null.</summary>
    public IForecastModel? Model { get; }

    /// <summary>For people: that there is no such model, which names are near, or which parameter is out of range; null when it was
    /// found.</summary>
    public string? Problem { get; }

    /// <summary>Whether there is a model.</summary>
    [MemberNotNullWhen(true, nameof(Model))]
    [MemberNotNullWhen(false, nameof(Problem))]
    public bool Found => Model is not null;

    internal static ModelSearch Of(IForecastModel model) => new(model, null);

    internal static ModelSearch Missing(string problem) => new(null, problem);
}
