namespace CsOps.Forecast.Reporting;

/// <summary>Numbers, dates and times as the reader's culture writes them; a number that does not exist is a dash.</summary>
internal sealed class ReportFormat(CultureInfo culture)
{
    /// <summary>What stands where there is no number.</summary>
    public const string None = "–";

    /// <summary>A number with so many decimals.</summary>
    public string Number(double value, int decimals = 0) =>
        double.IsFinite(value) ? (Math.Round(value, decimals, MidpointRounding.AwayFromZero) + 0.0).ToString($"N{decimals}", culture) : None;

    /// <summary>A number with its sign; zero has none.</summary>
    public string Signed(double value, int decimals) =>
        Math.Round(value, decimals, MidpointRounding.AwayFromZero) > 0 ? "+" + Number(value, decimals) : Number(value, decimals).Replace('-', '−');

    /// <summary>A count.</summary>
    public string Count(long value) => value.ToString("N0", culture);

    /// <summary>A fraction, as percent, which never breaks over two lines.</summary>
    public string Percent(double fraction, int decimals = 0) => double.IsFinite(fraction) ? fraction.ToString($"P{decimals}", culture).Replace(' ', '\u00A0') : None;

    /// <summary>A fraction as percent, with its sign; zero has none.</summary>
    public string SignedPercent(double fraction, int decimals) =>
        Math.Round(fraction, decimals + 2, MidpointRounding.AwayFromZero) > 0 ? "+" + Percent(fraction, decimals) : Percent(fraction, decimals).Replace('-', '−');

    /// <summary>A date with its year.</summary>
    public string Date(DateOnly date) => date.ToString("d MMM yyyy", culture);

    /// <summary>A date with its weekday.</summary>
    public string Day(DateOnly date) => date.ToString("ddd d MMM", culture);

    /// <summary>The weekday alone.</summary>
    public string Weekday(DateOnly date) => date.ToString("ddd", culture);

    /// <summary>Day and month alone.</summary>
    public string DayOfMonth(DateOnly date) => date.ToString("d MMM", culture);

    /// <summary>A clock time.</summary>
    public string Time(TimeOnly time) => time.ToString("t", culture);

    /// <summary>The clock time of a local instant.</summary>
    public string Time(DateTimeOffset local) => Time(TimeOnly.FromDateTime(local.DateTime));

    /// <summary>The two digits of an hour, as axes show it.</summary>
    public static string Hour(int hour) => hour.ToString("00", CultureInfo.InvariantCulture);

    /// <summary>Day and clock time of a local instant.</summary>
    public string Moment(DateTimeOffset local) => $"{Day(DateOnly.FromDateTime(local.DateTime))} {Time(local)}";

    /// <summary>A length of time in hours.</summary>
    public string Hours(TimeSpan length, int decimals = 1) => Number(length.TotalHours, decimals);
}
