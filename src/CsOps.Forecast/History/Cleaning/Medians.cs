namespace CsOps.Forecast.History.Cleaning;

/// <summary>Medians of short lists.</summary>
internal static class Medians
{
    /// <summary>The median, NaN of none; the values are sorted in place.</summary>
    public static double Of(Span<double> values)
    {
        if (values.IsEmpty)
        {
            return double.NaN;
        }

        values.Sort();
        var middle = values.Length / 2;
        return values.Length % 2 == 1 ? values[middle] : (values[middle - 1] + values[middle]) / 2;
    }
}
