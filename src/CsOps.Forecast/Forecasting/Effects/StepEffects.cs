using System.Text;

namespace CsOps.Forecast.Forecasting.Effects;

/// <summary>Which effects touch which steps of a calendar, history and future. Immutable.</summary>
internal sealed class StepEffects
{
    private readonly int[] _starts;
    private readonly StepActivity[] _activities;

    /// <summary>Takes what a builder has gathered.</summary>
    /// <param name="columns">The effects.</param>
    /// <param name="occasions">Their occasions.</param>
    /// <param name="drivers">The drivers.</param>
    /// <param name="activities">Each with its step.</param>
    /// <param name="steps">Steps of the calendar.</param>
    public StepEffects(
        IReadOnlyList<EffectColumn> columns,
        IReadOnlyList<EffectOccasion> occasions,
        IReadOnlyList<DriverColumn> drivers,
        IEnumerable<(int Step, StepActivity Activity)> activities,
        int steps)
    {
        (Columns, Occasions, Drivers) = (columns, occasions, drivers);
        var ordered = activities.OrderBy(a => a.Step).ThenBy(a => a.Activity.Column).ThenBy(a => a.Activity.Occasion).ToArray();
        _activities = Array.ConvertAll(ordered, a => a.Activity);
        _starts = new int[steps + 1];
        foreach (var (step, _) in ordered)
        {
            _starts[step + 1]++;
        }

        for (var step = 0; step < steps; step++)
        {
            _starts[step + 1] += _starts[step];
        }
    }

    /// <summary>The effects that are there or not.</summary>
    public IReadOnlyList<EffectColumn> Columns { get; }

    /// <summary>Their occasions.</summary>
    public IReadOnlyList<EffectOccasion> Occasions { get; }

    /// <summary>The external drivers.</summary>
    public IReadOnlyList<DriverColumn> Drivers { get; }

    /// <summary>Steps of the calendar.</summary>
    public int Steps => _starts.Length - 1;

    /// <summary>All that is known of a step, as a text that differs where that does.</summary>
    public string TextAt(int step)
    {
        var text = new StringBuilder();
        foreach (var (column, occasion, share) in At(step))
        {
            text.Append(CultureInfo.InvariantCulture, $"{Columns[column].Kind} {Columns[column].Name} {occasion} {share:R} {Occasions[occasion].Uplift:R}\n");
        }

        foreach (var driver in Drivers)
        {
            text.Append(CultureInfo.InvariantCulture, $"{driver.Name} {driver.LogAt(step):R} {driver.LeadKnown}\n");
        }

        return text.ToString();
    }

    /// <summary>What touches a step, in order of effect.</summary>
    public ReadOnlySpan<StepActivity> At(int step) => _activities.AsSpan(_starts[step], _starts[step + 1] - _starts[step]);
}
