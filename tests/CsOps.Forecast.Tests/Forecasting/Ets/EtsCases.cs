using CsOps.Forecast.Forecasting.Ets;
using CsOps.Forecast.Tests.Forecasting.Recorded;

namespace CsOps.Forecast.Tests.Forecasting.Ets;

/// <summary>The recorded fits as forms and points.</summary>
internal static class EtsCases
{
    public static IEnumerable<RecordedCase> Fitted(string mode) =>
        RecordedForecasts.Cases("ets").Where(found => found["status"] == "fitted" && found["mode"] == mode);

    /// <summary>The form of usual letters, such as MAdM.</summary>
    public static EtsForm FormOf(string letters) => EtsForm.All.Single(form => form.ToString() == letters);

    /// <summary>The coefficients of a case, and its states at <c>initial</c> or <c>final</c>.</summary>
    public static EtsPoint PointOf(RecordedCase found, string at)
    {
        var seasons = found.Texts("states", "state").Zip(found.Numbers("states", at)).Where(state => state.First.StartsWith("season", StringComparison.Ordinal)).ToArray();
        var point = new EtsPoint(seasons.Length)
        {
            Alpha = found.Number("alpha"),
            Beta = Or(found.Number("beta"), 0),
            Gamma = Or(found.Number("gamma"), 0),
            Phi = Or(found.Number("phi"), 1),
            Level = found.Named("states", "state", "level", at),
            Slope = found.Named("states", "state", "slope", at),
        };
        seasons.Select(state => state.Second).ToArray().CopyTo(point.Seasons, 0);
        return point;
    }

    private static double Or(double value, double otherwise) => double.IsNaN(value) ? otherwise : value;
}
