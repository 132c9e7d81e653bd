namespace CsOps.Forecast.Planning.Explanation;

/// <summary>Figures in sentences, the same in every culture.</summary>
internal static class Words
{
    /// <summary>A difference as percent with its sign.</summary>
    public static string Percent(double fraction) => string.Create(CultureInfo.InvariantCulture, $"{100 * fraction:+0;−0;0} %");

    /// <summary>A share as percent.</summary>
    public static string Share(double fraction) => string.Create(CultureInfo.InvariantCulture, $"{100 * fraction:0} %");

    /// <summary>A share as percent, to a tenth.</summary>
    public static string Exact(double fraction) => string.Create(CultureInfo.InvariantCulture, $"{100 * fraction:0.0} %");

    /// <summary>A number of contacts.</summary>
    public static string Contacts(double contacts) => string.Create(CultureInfo.InvariantCulture, $"{contacts:#,0}");

    /// <summary>A date.</summary>
    public static string Date(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
