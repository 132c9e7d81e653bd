using System.Collections.Immutable;
using CsOps.Forecast.Forecasting;

namespace CsOps.Forecast.MLNet;

/// <summary>The forecast models made of ML.NET, which are in the build only where its packages could be had.</summary>
public static class MLNetModels
{
#if MLNET
    /// <summary>Whether this build has the models.</summary>
    public static bool Available => true;

    /// <summary>The models; empty when this build has none.</summary>
    public static ImmutableArray<IForecastModel> All { get; } =
    [
        new SsaModel(SsaEngine.Forecast),
        new RegressionModel(RegressionModel.PoissonName, "Poisson regression", RegressionEngine.Poisson),
        new RegressionModel(RegressionModel.SdcaName, "least squares of roots", RegressionEngine.Sdca),
    ];
#else
    /// <summary>Whether this build has the models.</summary>
    public static bool Available => false;

    /// <summary>The models; empty when this build has none.</summary>
    public static ImmutableArray<IForecastModel> All => [];
#endif

    /// <summary>The names of the models, whether or not this build has them.</summary>
    public static ImmutableArray<string> Names { get; } = [SsaModel.ModelName, RegressionModel.PoissonName, RegressionModel.SdcaName];
}
