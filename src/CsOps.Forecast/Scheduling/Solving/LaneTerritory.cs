namespace CsOps.Forecast.Scheduling.Solving;

/// <summary>The days of a lane and the slots of those days: all that it may look at and change, of coverage, while other lanes change the rest.</summary>
internal sealed class LaneTerritory(RosterModel model)
{
    private readonly int[] _first = new int[model.Days]; // [day]: where the stretch of its days begins in which the day lies
    private readonly int[] _end = new int[model.Days]; // [day]: where it ends
    private int[] _days = [];

    /// <summary>Takes other days, ascending.</summary>
    public void Take(int[] days)
    {
        _days = days;
        for (var i = 0; i < days.Length; i++)
        {
            var follows = i > 0 && days[i] == days[i - 1] + 1;
            _first[days[i]] = follows ? _first[days[i - 1]] : days[i] == 0 ? int.MinValue : model.DayStarts[days[i]];
        }

        for (var i = days.Length - 1; i >= 0; i--)
        {
            var follows = i < days.Length - 1 && days[i] == days[i + 1] - 1;
            _end[days[i]] = follows ? _end[days[i + 1]] : days[i] == model.Days - 1 ? int.MaxValue : model.DayStarts[days[i] + 1];
        }
    }

    /// <summary>One of its days, drawn.</summary>
    public int AnyDay(ref SplitMix64 random) => _days[random.Below(_days.Length)];

    /// <summary>Whether a shift of one of its days is at work in its slots only.</summary>
    public bool Holds(int day, in ShiftEdges edges) =>
        !model.HasShiftsOverMidnight || edges.Count == 0 || (edges.Start >= _first[day] && edges.End <= _end[day]);
}
