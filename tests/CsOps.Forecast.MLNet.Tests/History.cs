using CsOps.Forecast.History;
using CsOps.Forecast.History.Cleaning;
using CsOps.Forecast.Time;

namespace CsOps.Forecast.MLNet.Tests;

/// <summary>A queue open four hours on weekdays: 10, 20, 30 and 40 contacts an hour.</summary>
internal sealed class History
{
    public const int Period = 20;

    private const int DaysOfWeek = 7;
    private const int Hours = 24;

    public History(int weeks)
    {
        Counts = new double[weeks * DaysOfWeek * Hours];
        for (var i = 0; i < Counts.Length; i++)
        {
            Counts[i] = i / Hours % DaysOfWeek < 5 && i % Hours is >= 10 and < 14 ? 10 * ((i % Hours) - 9) : 0;
        }

        Calendar = new LocalCalendar(new IntervalGrid(new DateTimeOffset(2024, 1, 1, 0, 0, 0, TimeSpan.Zero), TimeSpan.FromHours(1), Counts.Length), TimeZoneInfo.Utc);
    }

    public LocalCalendar Calendar { get; }

    public double[] Counts { get; }

    public QueueHistory Queue => QueueHistory.Create("calls", Calendar.Grid, new Dictionary<HistoryMeasure, double[]> { [HistoryMeasure.Offered] = Counts });

    public CleaningContext Context => new() { Calendar = Calendar, OpeningHours = OpeningHoursText.Parse([new("mon-fri", "10:00-14:00")]) };

    /// <summary>The interval of a day, counted from the first Monday, and hour.</summary>
    public static int At(int day, int hour) => (day * Hours) + hour;
}
