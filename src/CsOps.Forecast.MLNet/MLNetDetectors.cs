using System.Collections.Immutable;
using CsOps.Forecast.History.Anomalies;
using CsOps.Forecast.History.RootCauses;
using CsOps.Forecast.History.Seasonality;

namespace CsOps.Forecast.MLNet;

/// <summary>What of ML.NET looks at histories, which is in the build only where its packages could be had.</summary>
public static class MLNetDetectors
{
#if MLNET
    /// <summary>Whether this build has them.</summary>
    public static bool Available => true;

    /// <summary>Anomalies by spectral residual; null when this build has none.</summary>
    public static IAnomalyDetector? Anomalies { get; } = new SrCnnDetector(SrCnnEngine.Detect);

    /// <summary>Changes of a level by martingales; null when this build has none.</summary>
    public static IChangePointDetector? ChangePoints { get; } = new MartingaleDetector(MartingaleEngine.Alerts);

    /// <summary>The season by the periodogram; null when this build has none.</summary>
    public static ISeasonalityDetector? Seasonality { get; } = new FourierSeasonality(SeasonalityEngine.Period);

    /// <summary>Root causes by a tree of dimensions; null when this build has none.</summary>
    public static IRootCauseLocator? RootCauses { get; } = new TreeLocator(RootCauseEngine.Locate);
#else
    /// <summary>Whether this build has them.</summary>
    public static bool Available => false;

    /// <summary>Anomalies by spectral residual; null when this build has none.</summary>
    public static IAnomalyDetector? Anomalies => null;

    /// <summary>Changes of a level by martingales; null when this build has none.</summary>
    public static IChangePointDetector? ChangePoints => null;

    /// <summary>The season by the periodogram; null when this build has none.</summary>
    public static ISeasonalityDetector? Seasonality => null;

    /// <summary>Root causes by a tree of dimensions; null when this build has none.</summary>
    public static IRootCauseLocator? RootCauses => null;
#endif

    /// <summary>Their names, whether or not this build has them.</summary>
    public static ImmutableArray<string> Names { get; } = [SrCnnDetector.DetectorName, MartingaleDetector.DetectorName, FourierSeasonality.DetectorName, TreeLocator.LocatorName];
}
