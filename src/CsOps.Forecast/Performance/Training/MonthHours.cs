namespace CsOps.Forecast.Performance.Training;

/// <summary>The hours of training in a month.</summary>
/// <param name="First">The first day of the month.</param>
/// <param name="Days">Days of the month that the records tell of: from the first day told to the last.</param>
/// <param name="PlannedHours">Hours planned; NaN where of some records nothing is known to be planned.</param>
/// <param name="DoneHours">Hours done.</param>
public sealed record MonthHours(DateOnly First, int Days, double PlannedHours, double DoneHours)
{
    /// <summary>Hours done as a fraction of those planned; NaN where none are.</summary>
    public double Ratio => PlannedHours > 0 ? DoneHours / PlannedHours : double.NaN;
}
