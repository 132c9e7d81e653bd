namespace CsOps.Forecast.Scheduling.Rules;

/// <summary>What uneven shares cost: the square of what is beyond a share.</summary>
internal static class FairShare
{
    /// <summary>The square of what is beyond the share, less that of the past, which nobody can mend; 0 where nothing is planned, or nothing is beyond.</summary>
    public static double Beyond(int past, int planned, double share)
    {
        var (before, after) = (Math.Max(0, past - share), Math.Max(0, past + planned - share));
        return (after * after) - (before * before);
    }
}
