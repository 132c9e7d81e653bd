namespace CsOps.Forecast.Forecasting.HandleTime;

/// <summary>Contacts handled and their handle time, in steps: index 0 is the oldest, NaN where not observed.</summary>
/// <param name="Handled">Contacts per step.</param>
/// <param name="HandleSeconds">Their handle time in seconds, total per step.</param>
/// <remarks>Steps without contacts, without handle time (many systems write 0 for what they do not know), or with one of the two not observed, say nothing and are passed over.</remarks>
internal readonly record struct HandledWork(ReadOnlyMemory<double> Handled, ReadOnlyMemory<double> HandleSeconds)
{
    /// <summary>Number of steps.</summary>
    public int Length => Handled.Length;

    /// <summary>Whether the step has contacts with a handle time.</summary>
    public bool Has(int step) => Handled.Span[step] > 0 && HandleSeconds.Span[step] > 0;

    /// <summary>Contacts of a step that <see cref="Has"/>.</summary>
    public double Contacts(int step) => Handled.Span[step];

    /// <summary>Average seconds per contact of a step that <see cref="Has"/>.</summary>
    public double Average(int step) => HandleSeconds.Span[step] / Handled.Span[step];
}
