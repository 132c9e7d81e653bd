using System.Diagnostics.CodeAnalysis;

namespace CsOps.Forecast.Forecasting;

/// <summary>A fitted model, or the reason why there is none.</summary>
public sealed class FitResult
{
    private FitResult(FittedModel? model, FitFailure? failure)
    {
        Model = model;
        Failure = failure;
    }

    /// <summary>The fitted model, or null.</summary>
    public FittedModel? Model { get; }

    /// <summary>Why it could not be fitted, or null.</summary>
    public FitFailure? Failure { get; }

    /// <summary>Whether there is a model.</summary>
    [MemberNotNullWhen(true, nameof(Model))]
    [MemberNotNullWhen(false, nameof(Failure))]
    public bool Succeeded => Model is not null;

    /// <summary>A success.</summary>
    public static FitResult Of(FittedModel model) => new(model, null);

    /// <summary>A failure, with the reason for people: what was found and what is needed.</summary>
    public static FitResult Failed(string reason) => new(null, new FitFailure(reason));
}
